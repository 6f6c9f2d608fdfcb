import { describe, expect, it } from "vitest";
import { findYesNo } from "./yes-no.ts";

describe("questions for a yes or no", () => {
  it.each([
    ["Do you like how this week went?", "do"],
    ["Isn’t it good to be here today?", "isn't"],
    ["This week was a long one, isn’t it?", "isn't it"],
    ["You like the sea more than the hills, right?", "right"],
    ["What a good day, wasn't it?", "wasn't it"],
    ["Which tea, if any, and do you drink it or not?", "or not"],
    ["When you are tired, do you talk or go quiet?", "do you"],
    ["If a day were free, would you stay in?", "would you"],
    ["You wake up on a free day. Is there a plan?", "is"],
    ["Imagine a free day: could you do nothing at all?", "could you"],
    ["On a grey day, is the sofa enough?", "is the"],
    ["After rain – are you one to go out?", "are you"],
    ["If it rains do you stay in?", "do you"],
    ["Looking back on this week, and all it held, was it a good one?", "was it"],
    ["Where you live, do you hear rain at night?", "do you"],
    ["When we sit in the dark, may I ask you more?", "may i"],
  ])("[CON-51] %j is answered with yes or no", (text, words) => {
    expect(findYesNo(text)).toBe(words);
  });

  it.each([
    "When did you last laugh so much that you had to stop?",
    "When you are tired, what do you do first?",
    "Which songs, when you hear them, do you sing along to?",
    "In which room, at what hour, are you most at ease?",
    "What do you do, say, or leave alone when you are sad?",
    "If you could do it over, have a year off, or learn to fly, which would you take?",
    "You find a box. Inside it are three keys. Which one do you try?",
    "A stranger gives you a lift: where would you like to go?",
    "Tea or coffee, sea or hills: how do you choose?",
    "You hear your name in a crowd. Who do you hope it is?",
    "When, in all of this week, did you feel most free?",
    "Since when, and why?",
    "Where in an ordinary day do you feel most at ease?",
    "Had this evening never been, which part of you would still be asleep?",
    "The last time you laughed, who was there?",
    "What would you say: is it the place or the people?",
    "Of all the days you had, which would you live again?",
    "A thing you own has done well and could do with praise: which?",
  ])("[CON-51] %j is open", (text) => {
    expect(findYesNo(text)).toBeUndefined();
  });

  it("[CON-51] a text without words asks nothing", () => {
    expect(findYesNo("…?")).toBeUndefined();
  });
});
