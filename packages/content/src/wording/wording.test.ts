import { describe, expect, it } from "vitest";
import { responseProblems, textProblems, toneProblems } from "./wording.ts";

describe("wording", () => {
  it.each([
    ["What now?", "20 to 160 characters are expected, this has 9"],
    [`What ${"long ".repeat(40)}day?`, "20 to 160 characters are expected, this has 209"],
    ["Tell me about a good day of yours.", "a question ends with a question mark"],
    ["What was good today? And why was it?", "two question marks"],
    ["Do you like how this week went?", '"do" invites yes or no'],
    ["Would you like to go somewhere?", '"would" invites yes or no'],
    ["This week was a long one, wasn't it?", '"wasn\'t it" invites yes or no'],
  ])("[CON-5] %j is not an open question of the right length", (text, message) => {
    expect(textProblems(text).join("; ")).toContain(message);
  });

  // One sentence for each thing that D4 keeps out of the tone, and each trap of D3.
  it.each([
    ["What should we do better next week?", "it commands"],
    ["What do you think we have got to do in spring?", "it commands"],
    ["What do you just not like about rain?", "makes the thing smaller"],
    ["What makes you smile so much today!?", "no exclamation marks"],
    ["Which ♥ would you send on a grey day?", "little pictures"],
    ["What do healthy couples do on a Sunday?", "it compares"],
    ["What do other friendships have that you miss?", "it compares"],
    ["What does your better half not know?", "the person you're here with"],
    ["Which love language do you speak at breakfast?", "it labels"],
    ["When were you so clingy that it made you laugh?", "it labels"],
    ["What did the break-up of a band teach you?", "the help page"],
    ["Which walk has proven to cheer you up?", "claims more than we know"],
    ["Whose fault was the burnt dinner of last week?", "it blames"],
    ["Why can't you sit still when it rains?", "it blames"],
    ["When did I let you see that you owe me one?", "guilt"],
    ["Which of us would score higher at chess?", "a verdict"],
    ["What have you kept from me this week?", "against the one who answers"],
    ["What do I do that annoys you at breakfast?", "against the one who answers"],
    ["What would you do with your last chance to dance?", "it presses"],
    ["What lies outside your comfort zone by the sea?", "does not translate"],
  ])("[CON-6] %j: %s", (text, reason) => {
    expect(textProblems(text)).toEqual([expect.stringContaining(reason)]);
  });

  // In the order of D3, criterion 6.
  it.each([
    ["What does he like best on a Sunday?", "the other is you or me"],
    ["What would surprise your wife about you?", "a gender"],
    ["What would you do with your next salary?", "money"],
    ["Which of your colleagues made you smile?", "money"],
    ["What did our kids say that made you laugh?", "children"],
    ["What changed when you became a parent?", "children"],
    ["What would you change about our house first?", "a way of living"],
    ["Which light in your own kitchen do you like?", "a way of living"],
    ["What do you remember of our wedding day?", "a way of living"],
    ["What was the first week of living together like?", "a way of living"],
    ["What does being faithful mean to you?", "one other only"],
    ["What did you last see with your own eyes and not believe?", "a body"],
    ["Where did your faith begin?", "a faith"],
    ["Which Christmas do you remember best?", "a faith"],
    ["What did your mother teach you about rain?", "a family"],
    ["Which family dinner would you like to have again?", "a family"],
    ["What is the best memory of your childhood?", "a good childhood"],
    ["Where will we go when we're old?", "a future together"],
    ["Which part of our future is clear to you?", "a future together"],
  ])("[CON-7] %j takes %s for granted", (text, what) => {
    expect(textProblems(text)).toEqual([expect.stringContaining(what)]);
  });

  it.each([
    "What adjustment or rating of the weather would you make?",
    "When did you last hear the sound of heavy rain?",
    "Which human thing do you like best about mornings?",
    "What made you notice that there was a way out?",
    "Which other half of a story would you like to hear?",
    "Which kitchen, of all you have known, smelled best?",
    "Who waited for ever in the best story you know?",
  ])("[CON-6] %j only contains such words inside others", (text) => {
    expect(textProblems(text)).toEqual([]);
  });

  it("[CON-5] a response step is one short sentence", () => {
    expect(responseProblems("Ask one curious question.")).toEqual([]);
    expect(responseProblems("Ask.")).toHaveLength(1);
    expect(responseProblems("You should ask one question.")).toHaveLength(1);
  });

  it("[CON-6] typographic apostrophes hide nothing", () => {
    expect(toneProblems("You shouldn’t be late.")).toHaveLength(1);
  });
});
