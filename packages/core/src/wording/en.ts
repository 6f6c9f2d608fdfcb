/** Gentle wording in English. Past 400 lines because the rules of a language are one file; see pattern.ts. */

import { enReading } from "./en-reading.ts";
import { enWeights } from "./en-weights.ts";
import type { Language } from "./language.ts";

export const en: Language = {
  lists: {
    often: `always, constantly, forever, permanently, endlessly, invariably, continually, perpetually, continuously,
      consistently, allways, alway, alwyas, everytime, every time, every single time, all the time, without fail`,
    never: "never, nevr, never ever, not once, not one single time, hardly ever, rarely ever, seldom, barely ever",
    adverb: `really, just, so, such, very, too, quite, pretty, rather, always, often, sometimes, simply, still, being,
      getting, becoming, acting, behaving, turning, kind of, sort of, a bit, a little, a bit of, a lot, such a, a real,
      a total, a complete, an absolute, a, an, the, most, more, totally, completely, utterly, absolutely, honestly,
      frankly, incredibly, unbelievably, extremely, terribly, awfully, deeply, emotionally, basically, nothing but,
      clearly, obviously, definitely, actually, also, all, like, like a, like an, only, probably, seriously, bloody,
      damn, fucking, freaking, as, big, little, proper, right, massive, mean, lazy, selfish, cold, spoilt, spoiled,
      bitter, sad, old, grown, fully, socially, morally, chronically, pathologically, hopelessly, well`,
    unkind: `selfish, self-centred, self-centered, self-absorbed, self-obsessed, egoistic, egotistical, egoist, lazy,
      stubborn, pig-headed, bull-headed, cold, cold-hearted, heartless, cruel, mean, nasty, spiteful, vindictive,
      petty, bitter, rude, arrogant, conceited, smug, stuck-up, snobbish, snob, vain, shallow, superficial, fake,
      two-faced, dishonest, liar, deceitful, sneaky, sly, devious, manipulative, manipulator, controlling, bossy,
      domineering, bully, tyrant, dictator, control freak, narcissist, narcissistic, psycho, crazy, insane, nuts,
      mad, mental, unhinged, delusional, paranoid, hysterical, needy, clingy, jealous type, possessive, insecure,
      immature, childish, child, baby, toddler, teenager, brat, spoilt, spoiled, spoiled brat, entitled, ungrateful,
      unreliable, irresponsible, careless, thoughtless, inconsiderate, insensitive, tactless, clueless, oblivious,
      ignorant, stupid, dumb, thick, dim, idiot, moron, fool, imbecile, twit, prat, plonker, muppet, numpty, dope,
      useless, hopeless, incompetent, incapable, pathetic, weak, spineless, gutless, coward, cowardly, wimp, wuss,
      doormat, pushover, loser, failure, disappointment, disgrace, joke, waste of space, nobody, boring, dull,
      miserable, grumpy, moody, negative, pessimist, killjoy, spoilsport, party pooper, wet blanket, misery, moaner,
      whiner, nag, naggy, complainer, drama queen, dramatic, attention seeker, attention-seeking, diva, princess,
      prima donna, martyr, victim, hypocrite, hypocritical, unfair, unreasonable, irrational, impossible, difficult,
      hard work, high maintenance, exhausting, draining, toxic, abusive, aggressive, hostile, bad-tempered,
      hot-headed, short-tempered, volatile, uptight, prude, frigid, stingy, tight, tight-fisted, cheap, miser,
      miserly, cheapskate, greedy, materialistic, slob, slobby, pig, messy person, filthy, disgusting, gross, lush,
      drunk, workaholic, alcoholic, unavailable, distant person, detached, robot, robotic, iceberg, fridge, rock,
      closed off, unfeeling, emotionless, uncaring, unloving, disloyal, traitor, backstabber, snake, rat, weasel,
      cheat, cheater, flake, flaky, unpunctual, disorganised, disorganized, chaotic, scatterbrained, hot mess, mess,
      know-it-all, know-all, smart-arse, smartass, smart alec, show-off, bore, bigot, sexist, racist, creep, creepy,
      weirdo, weird, freak, jerk, arse, ass, asshole, arsehole, bastard, bitch, cow, prick, dick, dickhead, git,
      twat, wanker, monster, evil, bad person, bad friend, bad mother, bad father, bad listener, terrible person,
      terrible friend, terrible listener, awful person, horrible person, horrible, lousy, rubbish, crap, user, leech,
      freeloader, parasite, gossip, blabbermouth, loudmouth, big mouth, stirrer, troublemaker, fusspot, fussy,
      pedant, pedantic, perfectionist, obsessive, obsessed, ocd, bipolar, neurotic, unstable, damaged, broken,
      commitment-phobe, commitment phobic, passive-aggressive, passive aggressive, defensive, judgemental,
      judgmental, critical person, intolerant, patronising, patronizing, condescending, sarcastic, sulky, sulker,
      infantile, babyish, mummy's boy, mama's boy, daddy's girl, daddy's boy, man-child, manchild, people pleaser,
      people-pleaser, chicken, sheep, ostrich, dinosaur, fossil, layabout, slacker, couch potato, freeloading,
      lightweight, cynic, cynical, sour, stone, wall, machine, tactless person, oaf, brute, savage, thug, hothead`,
    flaw: `selfishness, laziness, arrogance, stubbornness, jealousy, paranoia, ego, temper, meanness, cowardice,
      stupidity, ignorance, carelessness, immaturity, childishness, negativity, moods, mood swings, tantrums, tantrum,
      sulking, nagging, moaning, whining, whingeing, drama, dramas, hysterics, controlling, manipulation, lies, lying,
      pettiness, coldness, neediness, insecurity, insecurities, incompetence, excuses, self-pity, attitude, nonsense,
      superiority complex, martyr act, victim act, silent treatment`,
    virtue: `empathy, spine, backbone, shame, heart, patience, feelings, sense, manners, ambition, tact, class, clue,
      idea how, self-control, imagination, compassion, loyalty, principles, conscience, taste, humour, boundaries,
      respect, drive, discipline, guts, courage, common sense, interest, self-awareness, sense of humour`,
    warm: `laugh, laughing, smile, smiling, love, loved, lovely, lovelier, adore, grateful, thank, thanks, thank you,
      proud, so lucky, favourite, favorite, safe, so kind, how kind, very kind, kindest, kindness, sweet, gorgeous, beautiful, wonderful,
      brilliant, amazing, fantastic, generous, patient, gentle, brave, comfort, cheers, cheer me, hug, hugs, kiss,
      joy, happy, happier, admire, appreciate, ❤️, ❤, 💛, 💙, 💕, 😘, 🥰, 😍, 😊, 😂, xx, xxx, understood, seen, heard,
      forgive, encouraged, warm, warmer, calmer, special, precious, legend, star, angel, treasure, gem, hero, so glad, i'm glad,
      good company, at home, welcome, good at, great at, bless you`,
    heart: `love you, loved it, i love, i adore, ❤️, ❤, 💛, 💙, 💕, 😘, 🥰, 😍, 😊, 😂, xx, xxx, laugh, so proud, hug you`,
    good: `{warm}, know, knew, remember, remembered, find, found, bring, brought, help, helped, listen, listened, save,
      saved, notice, noticed, understand, see the good, see the best, believe in, believed in, surprise, surprised, be
      there, been there, there for, stood by, stand by, stick up, stuck up, back me, backed me, looked out, look after,
      looked after, take care, took care, come through, come back, came back, share, shared, sing, hum, dance, cook,
      make time, make tea, make room, made time, made room, hold my, held my, ask how, asked how, ask about, tell me
      the truth, told me the truth, good to, better than, calm, strong, honest, thoughtful, wait for me, offer,
      offered, check on, ring me, send me, text me, smell, trust, trusted, try your best, do your best, kettle, coffee`,
    notbad: `fail, failed, judge, judged, cheat, cheated, give up, gave up, given up, complain, complained, let me down, let us
      down, let anyone, made me feel, make me feel, made me, stop, stopped, cease, ceased, forget, forgot, forgotten,
      lose, lost, rush, rushed, mock, mocked, laugh at, laughed at, push, pushed, mind, minded, shout, shouted, hurt,
      lie, lied, boast, boasted, brag, hold a grudge, held it, ran out, run out, doubt, doubted, grumble, grumbled,
      asked for anything, ask for anything, ask for much, ask for more, asked for much, asked me for, made a fuss, left my side, leave my side, said i told, asked
      why, need to, needed to, have to, had to, know, knew, told me you, told me that you, told me about, look better,
      looked, been more, been so, been better, met, seen, tire, tired of, bored me, burden, burdened, bother, bothered me, made fun, make fun, been anything but, be a burden, ask too much, asked too much, too much, wasted, boring, disappoint, disappointed, let go, hurry, hurried, moan, moaned,
      told anyone, once complained, too busy for, too tired to, turn me away, turned anyone, sneer, gossip, scared, guess`,
    kin: `ex, mum, mom, mother, dad, father, brother, sister, cousin, aunt, uncle, gran, nan, grandma, grandad, friend,
      friends, best friend, flatmate, flatmates, roommate, housemate, colleague, colleagues, boss, neighbour, neighbor,
      neighbours, neighbors, parents, mates, mate, therapist, teacher, kids, son, daughter, husband, wife, boyfriend,
      girlfriend, partner, sister-in-law, brother-in-law, dog, first husband, first wife, old flatmate, ex-husband, ex-wife`,
    role: `boyfriend, girlfriend, husband, wife, partner, fella, bloke, man, mum, mom, dad, brother, sister, fiancé,
      fiancée, other half, flatmate, daughter, son, kids, parents, family, friends`,
    people: `partners, partner, people, person, couples, couple, men, man, women, woman, husbands, husband, wives, wife,
      boyfriends, boyfriend, girlfriends, girlfriend, friends, friend, dads, dad, fathers, father, mums, mum, moms, mom,
      mothers, mother, families, parents, parent, adults, adult, grown-ups, grown-up, blokes, guys, guy, colleagues, families'`,
    me: "me, my, us, i, i'm, i've, our, mine, myself",
    smallsay: "laugh, smile, see, hear, know",
    badfeel: `bored of, bored with, bored by, tired of, sick of, fed up, ashamed of, embarrassed by, embarrassed of,
      annoyed, angry, disappointed, jealous, relieved, glad, pleased with yourself, hiding, lying, pretending, sulking,
      cross, irritated, not interested, not listening, not bothered, judging, laughing at, avoiding, punishing, testing,
      looking down, waiting for me, hoping, planning, only here, over me, done with, enjoying, ready to leave`,
    aim: `avoid, hurt, annoy, punish, spite, embarrass, make me, make us, get at, get out, get back, get away, prove,
      wind me, test me, show me up, show off, look good, keep me, keep the peace, please, impress, upset me, provoke,
      get a reaction, get attention, win, shut me up, be difficult, be right, humiliate, tease, score, feel better,
      feel superior, have an excuse, control, guilt me, say that you, say you had, get your way, not have to`,
    bad: `{stingdo}, complain~, work~, look~ at, look~ away, check~, correct~, criticis~, criticiz~, interrupt~, interupt~, forget~, hid~, avoid~, judg~, moan~, blam~, lying, scroll~, compar~, cancel~, push~, shout~, leav~, rush~, promis~, ignor~, sulk~, snap~, sigh~, nag~, late, busy, tired, away, gone, out, elsewhere, somewhere else, exhausted, unavailable, stressed, distracted, grumpy, angry, cross, in a mood, in a hurry, right, last, too, late for, on your phone, on the phone, on that phone, phone, talk over, talk about yourself, talk about your, talk down, talking over, talking about, turn everything, turn things, find something, find fault, find a way, find an excuse, have an excuse, have to be, have to have, have to win, have to, have some, have something better, need to, need the last, need me to, excuse, excuses, make me feel small, make me feel stupid, make me feel like, make me wait, make me ask, make me look, make fun, make it about, make everything about, make plans without, make decisions, put me last, put me down, put work, put your, put everything, put it off, take his side, take her side, take their side, take it out, take everything, take me for, side with, spoil, ruin, say no, say you, say that, say the same, say you'll, expect, want me to, want more, get your way, get what, get angry, get defensive, get so, get to, start, pick a fight, pick on, pick the, pick what, choose, decide, win, postpone, wait until, wait for me, leave the, leave your, leave me, let me down, do this, do that, do the same, do the opposite, do what, do it, act like, act as, acting, think of yourself, think you, think about yourself, know better, know best, tell me what, tell me how, tell people, tell everyone, tell your, telling me, bring up, bring it up, test, question, doubt, control, mock, tease me, laugh at, laugh when, fall asleep, go off, go out, go to your, go silent, go and, come home late, come late, come back late, come first, lose, spend, buy, use, treat, pretend, play, playing, look bored, look for, end up, answer with, answer for, reply with, react, twist, run, refuse, refus~, the same, the one who decides, the victim, somebody else, someone else, second, complaining, being, making, doing, saying, taking, putting, trying, asking, texting, buying, gaming, drinking, changing, change, cut me, dismiss, belittle, hang up, disappearing, wander off, skip, overrule, correct, criticise, dodge, deflect, stay late, drag, drift off, drop everything, drop me`,
    stingdo: `hurt, ignore, ignored, forget, forgot, left, leave, lied, lie, broke, break, missed, miss, cancel,
      cancelled, interrupt, interrupted, shout, shouted, yell, laughed at, walked off, walk away, walked out, sulk, turn it,
      change the subject, go quiet, shut down, roll your eyes, look at your phone, let me down, disappear, vanish`,
    advise: `ask, tell, talk to, speak to, ignore, quit, leave, go to, go and, go for, go see, get, take, try, make,
      write, drink, eat, put, avoid, block, delete, unfollow, forget about, forget him, forget her, focus, think about,
      think of, book, see a, see the, see your, set, say, buy, find, give it, give her, give him, give them, cut, turn,
      switch, use, move, change, join, learn, practise, practice, breathe, meditate, exercise, google, look for, look
      into, look up, check, cancel, report, complain, push, stand up, stick, stay away, stay off, stay positive, keep a,
      keep your, keep it, let him, let her, let them, let it, be firm, be honest with, be patient, be positive, be
      strong, be kind to, be brave, be more, be careful, just, simply, consider, call him, call her, call them, call
      the, call in, call a, call your, ring him, ring her, ring them, ring the, send him, send her, send them, send a,
      send an, open a, open the, open up, pack, hire, pay, print, plan, prepare, return, sell, skip, sort, split, wear,
      work on, wait until, wait till, wait a, start, stop, quit, never answer, never reply, never let, never mind, don't, do not,
      swap, throw, wash, walk, rest your, sleep on, sleep more, lower, limit, list, lock, apply, accept, arrange, begin
      with, bring it, bring a, clean, concentrate, confront, count, do some, do a, do the, do it, download, drop, end it,
      explain, face it, fill, follow, hand in, have a word, have a chat, have you tried, hide, invest, knock, log, mention, mute,
      negotiate, note, order, organise, organize, phone the, phone them, phone him, phone her, phone your, read,
      record, refuse, remember to, remind, remove, replace, resign, schedule, show them, show him, show her, sign up,
      stretch, study, treat yourself, unplug, visit, volunteer, watch, vent, distract, reach out`,
    kindact: `tell me, tell us, ask me, let me, let us, take care, take your time, take as, take all, take it easy, take
      good, take whatever, take my, get well, get some rest, get home safe, get in, get here, get comfy, make yourself, give yourself, give him a
      hug, give her a hug, give them a hug, give the, give it to me, say hi, say hello, say the word, say when, say more, write me, write to
      me, write back, call me, ring me, text me, send me, keep going, keep singing, keep me, keep telling, keep being, keep
      it coming, just say, just tell, just come, just call, just ring, just text, just be, just know, just you, try
      not to worry, use my, use me, read me, watch this, find me, put me, put your feet, put your head, leave it with, leave it to, eat
      something nice, stay, remember i'm, remind me, don't be sorry, don't apologise, don't apologize, don't ever
      change, don't ever stop, don't stop, don't go anywhere, don't worry about, don't worry if, don't worry i, don't
      you worry, don't rush, don't hurry, don't thank, don't mention, don't feel you, don't you dare apologise, don't know, don't think, don't hesitate, don't
      forget i, don't forget how, don't forget that i, don't forget you, don't laugh, don't tell anyone, don't be hard, don't be too hard, don't be ashamed, don't be scared, don't blame, don't give up on us, don't lose heart, go and celebrate, go celebrate, go and enjoy, go slowly, go to bed, go to sleep, go back to sleep, wear the, wear that, stop by, stop apologising, stop being so, try not to, try and sleep, try to sleep, take tomorrow, take tonight, take a day, take a deep, take the day, take the evening, take today, just breathe, breathe, get home, get well, make space, let yourself, let it out, let it all, rest, give us, ask for whatever, call any, don't be afraid, don't let
      go, don't wait up, don't cook, don't bring, don't tempt, start wherever, save me, walk with me, move over, order whatever, count me, count on, hug, book me, pay me, pack light,
      check your post, open the, look forward, do whatever, do what you, rest your head, see the, see you, learned, set a place, work was, be as`,
    rude: `stop, quit, shut up, get off, get up, get a job, get a grip, get out, get your, get rid, get real, leave me
      alone, leave it, leave my, go and, go away, go tell, go do, go to bed, go fix, don't you dare, don't ever, don't even, don't expect, don't bother, don't talk, don't speak, don't touch, don't start, don't lie, don't look at, don't come, don't make me, don't ask me, don't tell me, don't call, don't interrupt, don't raise, don't ignore, don't leave your, don't leave the, don't pretend, don't blame, don't change the, don't walk away, don't turn this, don't use my, don't play, don't act, don't argue, don't give me, don't take that, don't invite, don't spend, don't buy, don't drink, don't go out, don't wear, don't let me down, don't be late, don't embarrass, don't mess, don't keep me, don't answer back, don't roll, don't say another, don't wait for me, clean, tidy,
      hoover, vacuum, wash, pick up, pick your, put your, put the, put down, put some, put that, put it, apologise,
      apologize, say sorry, say thank, have the, have it, have some respect, be quiet, be on time, be home, be a man, be
      an adult, be honest for, be here by, be more, be less, be ready, be nice, be reasonable, make sure, make up your, make your mind, make an
      effort, make more, make time, sort it, sort out, sort your, sort yourself, turn off, turn it, turn that, turn the, try harder, try
      listening, try to, try being, try thinking, learn to, answer me, answer my, answer your, answer when, answer the,
      look at me, listen to me, listen when, listen for once, do as, do what i, do your, do it, do something, do the, do better,
      act like, act your, show some, show me some, show up, give me back, give it back, give me a straight, give me my,
      explain, prove, decide, pay, fix, hurry, wake up, admit, cancel, delete, tell him, tell her, tell your, tell
      them, tell me the truth, bring back, bring me, bring my, call your, call her, call him, call them, ring your, ring
      her, ring him, phone your, finish, empty, take out, take the bins, take your, take that, take back, take off,
      take some responsibility, take me seriously, come straight, come back before, never speak, never talk, never
      touch, never use, never do, never ask me, behave, speak to me, speak up, talk to me, keep your, keep out, keep it
      down, keep quiet, control, drop it, drop the, remember to, think before, think about someone, use your, wait
      outside, open your, close the, hand me, hand over, lower your, respect, ask me first, ask before, check with me, start,
      text me when, text me the, let me finish, let me speak, let me see your, treat, own up, face facts, read it again, wipe, replace, return`,
  },
  forms: {
    you: "u, ya",
    your: "ur, yr",
    "you're": "youre, you are, ur, u r, u are, you were, youve been, you've been, you have been, you can be",
    "you've": "youve, you have, u have, u've, ya've",
    "you'd": "youd, you would, u'd, u would",
    "you'll": "youll, you will, u will, u'll",
    "i'm": "im, i am, i was, i'm being",
    "i've": "ive, i have",
    "i'd": "id, i would",
    "i'll": "i will",
    "it's": "its, it is, it was, 'tis",
    "that's": "thats, that is, that was",
    "what's": "whats, what is, what was",
    "there's": "theres, there is",
    "don't": "dont, do not",
    "doesn't": "doesnt, does not",
    "didn't": "didnt, did not",
    "isn't": "isnt, is not, wasn't, wasnt, was not, ain't",
    "aren't": "arent, are not, weren't, werent",
    "can't": "cant, cannot, can not",
    "couldn't": "couldnt, could not",
    "won't": "wont, will not",
    "wouldn't": "wouldnt, would not",
    "shouldn't": "shouldnt, should not",
    "haven't": "havent, have not",
    "hasn't": "hasnt, has not",
    should: "shld, shoud, should've, shoulda",
    "got to": "gotta",
    because: "cause, cos, cuz, 'cause, coz",
    nobody: "no-one",
  },
  openers: `and, but, so, oh, well, ok, okay, honestly, seriously, now, just, then, please, pls, look, listen, right, ah, aww,
    hey, come on, yes, no, yeah, sure, still, also, maybe, perhaps, babe, love, darling, dear, mate, sweetheart, honey, hon,
    frankly, again, actually, personally, ugh, hmm, sorry, wow, oh dear, for god's sake, for goodness sake, for once, first,
    next time, tomorrow, tonight, today, if you can, instead, at least, besides, anyway, really, simply, you know, to be honest, tbh, obviously`,
  notNames: `monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, april, june, july, august,
    september, october, november, december, christmas, easter, english, german, french, spanish, italian, london, berlin, paris,
    yesterday, today, tonight, tomorrow, everyone, everybody, someone, somebody, nobody, anyone, he, she, they, we, it, this,
    that, these, those, there, here, who, what, when, where, why, how, which, the, a, an, my, your, his, her, our, their, i,
    half, most, many, all, both, each, every, any, no, one, two, some, other, others, another, work, home, life, music, time,
    god, sometimes, often, maybe, perhaps, last, next, since, after, before, while, if, as, at, in, on, by, for, with, without,
    to, from, of, not, or, nor, yet, only, even, it's, there's, that's, nothing, something, everything, things, school, dinner`,
  never: `
    i'm (so|really|very|truly|terribly|) sorry (about|for|that i|i|if i|to)
    sorry (i was|i forgot|i didn't|i couldn't|i left|i snapped|for|about|that i)
    i apologise
    i (called you|was calling|accused|said you|told you (that|how|about)|shouted|snapped)
    (i|we) (don't|didn't|never|wouldn't|couldn't|can't) (think|say|said|mean|meant|believe|believed|thought|want you to think) * (you|your)
    i (don't|didn't|never) (want|wanted|mean|meant) to (say|imply|suggest)
    i'm not (saying|implying|suggesting|telling|asking|going to)
    i won't (say|tell)
    it (isn't|never was) that you
    not (that|because) you (never|always|don't|didn't)
    (he|she|they|people|somebody|someone|everyone|boss|mother|father|mum|mom|dad|teacher|brother|sister|doctor|manager|ex) (said|says|told|tells|called|calls|thinks|thought|asked|used to say|kept saying|keeps saying) (to|) (me|i|i'm|my)
    (thanks|thank you) for (not|never)
    glad you (didn't|never|don't)
    (told|telling|tell|tells) myself
    (am|was|were|do|did|should|have|shall|must|can|could) i
    (makes|made) me feel (safe|loved|seen|heard|calm|at home|wanted|lucky|understood)
    you're not (a|an|too|being|so|that|) {unkind}
    (do|did) you (think|feel) (i|i'm|less of|that i)
  `,
  rules: [
    {
      kind: "dismissal",
      say: `
        give it a rest
        (don't|haven't|got no) (have|got|) time for (this|your|that|drama)
        (can|could|let's|please) (we|) (just|) (drop|skip|leave|forget) (it|this|that|the) (now|drama|again|please|,|$)
        (blow|blowing|blown|blew) (it|this|that|things|everything|) (all|way|) out of
        made of (sugar|glass|china)
        get (some|a bit of|a little) perspective
        (heard|had) (it all|this|that|all this|this one) (before|already|a hundred|many times)
        (don't|dont) be (sad|upset|hurt|offended) (about|over) (it|that|this|him|her)
        you're (just|only|) (being|getting) ({adverb}|) (silly|ridiculous|daft|dramatic|emotional|unreasonable|irrational|oversensitive|paranoid|hysterical|childish|difficult|touchy|stupid|absurd|melodramatic|precious|negative|overly sensitive|a baby)
        you get * (worked up|upset|hurt|offended|emotional|hysterical|so angry|wound up|stressed|in a state)
        (too|so|overly|over|bit|little|terribly|very|how|always) (sensitive|touchy|thin-skinned|emotional|dramatic|easily hurt|easily offended|soft)
        (oversensitive|hypersensitive|over-sensitive|thin-skinned|melodramatic|over-dramatic|snowflake)
        (you're|you|u) (always|just|so|really|clearly|totally|) (overreact~|over-react~|exaggerat~|overthink~|over-think~|imagining things|blowing|catastrophis~|catastrophiz~|dramatis~|dramatiz~)
        (you're|stop|just|always) * (making|make|made) (such|) (a|) (fuss|big deal|drama|scene|mountain|meal of|song and dance)
        ^ (calm down|calm yourself|relax|chill|chill out|cheer up|lighten up|man up|toughen up|snap out|grow up|get over|settle down|simmer down|deal with it|suck it up|let it go|move on|easy now)
        ~ (calm down|relax|chill out|cheer up|lighten up|man up|toughen up|snap out|get over it|move on|let it go|deal with it|suck it up|pull yourself together)
        (need|just|could|should|time|please|try) (to|you|) (calm down|relax|chill|cheer up|lighten up|toughen up|snap out|get over|move on|let it go|let go|deal with it)
        pull yourself together
        get a grip
        (take|took|taking) a joke
        ^ (not|oh not|oh no not) (this|that|again) (again|one again|conversation|topic|old)
        (are|aren't|is|still) (you|we) (still|not over|over) (going on|on about|upset|angry|thinking|crying|mad|cross|sad|moping|this|that|it|talking|hung up|worrying)
        (do|must) we (have|really|always|) (to|) (talk|go over|go through|do this|discuss|have this)
        let's not (make|get|dwell|do|start|go|be|exaggerate|have)
        (asked|asking) for it
        i told you (so|this|that would|it would|not to)
        (you|u) (do|did|) (get|take|got|took|taking) (so|too|things|it|everything|upset|offended|worked up|hurt) * (easily|personally|seriously|hard|to heart|upset|over nothing|quickly|about nothing)
        (reading|read) too much
        what (are|have) you (even|so|got|) (upset|crying|complaining|moaning|stressed|sad|worried|to complain|to cry|to be) (about|for|sad|)
        (you|u) think (that's|thats|you've got|yours is|you have) (bad|hard|it bad|tired|it hard|worse|stress|a problem)
        (imagining|imagine|making) (it|things|that|stuff) (up|)
        you worry (too|about nothing|over nothing|about everything)
        (stop|quit) (being|crying|fretting|worrying|moaning|whining|whinging|whingeing|overthinking|complaining|feeling sorry|the drama|dwelling|wallowing|sulking|moping|panicking|stressing|beating|making)
        (don't|dont) (be|get) (so|such|silly|ridiculous|daft|dramatic|like that|soft|a baby|stupid|too|childish|paranoid|hysterical|absurd|difficult|worked up|your knickers)
        (don't|dont) (take it|take things|take everything|cry|worry so|worry too|overreact|exaggerate|dwell|start|make a|make it|overthink|panic|stress|sweat|let it get|read into|sulk|lose any|beat yourself|think so much|think too)
      `,
      unless: `
        (telling|tells|told|tell) you to
        everyone keeps
        (keeps|keep|kept|hate|hates|says|say|said) ** (calm down|cheer up|relax|get over|move on|let it go|man up|smile)
        (tell|telling|tells|told) you (to|that|it) ** (calm|cheer|relax|get over|move|man up)
        ^ (i|i'm|i've) ** (fuss|personally|easily|heart|dramatic|sensitive|emotional)
        (get|got) over here
        stop being so {warm}
        (don't|dont) be (so|too) hard
        are you still (thinking|awake|up|there|coming|going to|at|in)
        (told|telling|tell|asked|begging|trying|tried|helps|helped|need|needed) (me|myself|him|her|us|them|i) * (to|) (calm|relax|chill|breathe|cheer)
        i (need|should|must|try|have|tried|want|had|could|can) (to|) (calm|relax|chill|cheer|stop|just|move|get over|let)
        (i'm|i've|i) (really|just|so|being|) (too|overreact~|over-react~|exaggerat~|overthink~|dramatic|the one|making)
        {smallsay} you (soon|then|tomorrow)
        not (sure|certain) (i|if i)
        (you're|you|that's) (not|never) (too|being|over~|exaggerat~|nothing|just|making)
        isn't (just|nothing|only)
      `,
    },
    {
      kind: "dismissal",
      where: "response",
      say: `
        (if|when) that's (your|the) (biggest|worst|only|main)
        (no|not) (use|point) (in|) (crying|moping|worrying|dwelling|going over|thinking|getting|being|complaining|looking back)
        (spilt|spilled) milk
        (water|all water) under
        what's done is
        (in the|bigger|grand|big) (grand|scheme|picture)
        (keep|put) (it|this|things) in perspective
        you (just|probably|only) need (some|a good|a bit of|more|to) (sleep|night's|rest|food|eat|sleep it|coffee|holiday|calm)
        (tomorrow|in the morning|next week|soon|by then) (it|it'll|you'll|everything|the world|things|all) (will|'ll|looks|look|be|feel|won't|have) * (different|better|fine|forgotten|brighter|laugh|gone|over|seem)
        (some|plenty of|many|a lot of) (people|women|men|parents|kids|folks) (would|have|can't|don't|dream|wish|never) (kill|love|be|give|real|even|have|dream|die|had|get)
        (he|she|they) (was|were|is|are) (only|just) (trying|being|doing|joking|worried|tired|having|honest|curious|kidding|teasing)
        (he|she|they|your mum|your mother|your dad) (means|meant|mean) well
        (that's|thats) (how|what|the way) (men|women|mothers|kids|children|bosses|families|mums|dads|people|friends|work|offices|jobs|it goes|he|she|they|old)
        ^ (it|that|this) (happens|can happen|passes|gets better|comes and goes|goes away)
        (pick|choose) your battles
        ^ (ok and|okay and|so what|your point|big whoop|who cares|boohoo|moving on|if you say so|could be worse) $
        ^ (you'll|you will|you always) (manage|cope|bounce back|land on your|get by|live)
        you've got (nothing|no reason|no cause|it easy|it good|a good job|everything|two healthy|a roof|so much)
        (nobody|no one|who) (died|has died|'s died|is dying|got hurt|was hurt)
        what is there to (cry|worry|complain|be upset)
        (some|bit of|a) (drama|fuss) over
        (focus|concentrate|look) (on|at) the (good|positive|bright|nice|upside|plus)
        (think|just think) how (lucky|much worse|bad|others|good)
        not (as|like|as if|exactly as) (if|though|anyone|anybody|somebody|someone) (somebody|someone|anyone|anybody|the|it|you|he|she|died|dying|is|was)
        (no|not a|hardly a|isn't a|not really a) (reason|cause|tragedy|thing|disaster) (to|for)
        (you've|you have|we've|i've) (had|seen|survived|been through|got through|gone through) (far|much|a lot|way|) worse
        ^ well * you (wanted|chose|agreed|married|asked|knew|insisted|said|did|could have)
        (bigger|other|real|more important|enough of my own) (worries|problems|things|fish|stuff) (than|to|at the|right now|of my)
        (worse|bigger|harder|more important) things (have|in|to|happen|than)
        (get|got) used to it
        (life|nobody|no one) (goes on|is perfect|said it|promised|isn't fair|is not fair|is unfair|isn't easy)
        ^ (that's|it's) (how it|the way it|what you get|what happens)
        (it's|that's) not (like|as if) (you|he|she|it|they|anyone)
        you (are|were|'re) not the (only|first|last)
        (you're|ur) (lucky|fortunate|spoiled)
        (think|just think) (of|about) (the|all the|how|people|what|those) (good|people|positive|others|nice|money|holiday|poor|you do)
        (no|such a) big deal
        ^ no biggie
        ^ big deal
        (isn't|not) (that|such|so|really|even|actually|exactly|all that|) (a|) (big|) (deal|bad|serious|tragedy|disaster|catastrophe|drama|worth crying|worth getting|worth the|rocket science|war)
        (end of the|whole) world
        nothing to (cry|worry|be|get|fret|moan|write) (about|over|upset|sad|so|worked|scared|embarrassed|)
        (no|any) (need|reason|point) (to|in) (cry|be upset|get upset|get so|be so|be sad|worry|make|moping|crying|fret|dwell|be like that|get worked|take it|going over)
        (why|don't|didn't) (have|need|must|should|do) (to|) (you|) make (everything|it) (so|into|about)
        (could|could've|might) (have|) (been|be) (worse|a lot worse|much worse)
        (worse|harder) (off|things|problems) (than|in|out)
        (others|people|some|plenty|lots|millions) (have|with|of people|had) (it|real|bigger|got|) (problems|worse|harder|it worse|it harder|real problems)
        (real|actual|first world|bigger) problems
        bright side
        (silver|every) (lining|cloud)
        (everything|all|it|things) (happens|happened|happen) for a
        time heals
        (plenty|lots) more fish
        (it'll|it will|this will|that will|this too) (all|soon|) (pass|blow over|sort itself|be fine|be forgotten|be alright|be all right|work out|be okay|be ok|shall pass)
        you'll (soon|just|) (get over|be fine|be ok|be okay|be alright|live|survive|forget|get used|laugh about|feel better|see it|have forgotten|manage)
        (we've|we have|everyone's|everyone has|everybody has|everybody's) all been (there|through)
        ^ (we|everyone|everybody|all of us|people) (all|) (feels|feel|has|have|gets|get|goes|go|does|do|is|struggles|worries|has to) * (sometimes|bad days|off days|that|this|tired|like that|problems|stressed|lonely|days like|through it|in|down)
        (join|welcome to) the club
        ^ (that's|such is) life
        it is what
        (these|such) things happen
        (that's|thats) just (how|the way|what|life|him|her|them|who)
        (meant|mean) (nothing|no harm|well) (by|with|and|)$
        (didn't|don't|doesn't|did not) mean (it|anything|any harm) (by it|like that|that way|badly|)
        (only|just) (a joke|joking|kidding|teasing|being funny|being honest|banter|a bit of fun|messing|a dent|a phase|a dream|a game|a film|hormones|stuff|things|money|a cat|a dog|a job|an exam|nerves|tired|hungry|hangry|hormonal|jealous|work)
        here we go
        still (going on|banging on|harping on|on about)
        can we (not|please not|just not|move|just move|drop|just drop|leave|talk about something)
        (months|years|ages|weeks) ago (now|already|)$
        ancient history
        you (knew|know) what (you|) (signing|were|got|it was|getting)
        what (did|do|were) you (expect|think would|think was)
        (your|ur) own (fault|doing|choice|making)
        (brought|bring) (it|this|that) (on|upon) yourself
        (take|taking) (it|things|this|that|everything) (so|too|all|much|) * (personally|seriously|heart|literally|hard)
        (nobody|no one|noone) (even|else|really|will|would|) (noticed|notices|died|cares|cared|remembers|remember|saw|minds|thinks about|gives a)
        lose (any|) (sleep|your head)
        not worth (crying|getting|the tears|your|thinking|worrying|losing|the|it|being)
        (all|just) in your (head|mind|imagination)
        (think|stay|be|try being|stay) (more|) positive
        (be|should be|just be) (happy|grateful|glad|thankful|lucky) (that|you|it|with|for what)
        ^ (be grateful|count yourself|count your blessings|you're lucky)
        i don't (really|quite|even|) (see|get|understand) (why|what|the problem|the issue|how) * (you|you're|problem|fuss|issue|big|deal|upset|that)
        what's the (big|problem|fuss|matter now|issue|drama|point)
        ^ (so what|who cares|big deal|whatever|oh please|and now what|there there|never mind|tough luck) ($|,)
        (that's|thats) nothing
        (wait|just wait) (until|till) you
        try (being|having|living|doing|working|raising|walking) (a|in|my|with|the|two|three|four|on)
        when i was your
        in my day
        (was|is|are|were) (it|that|this|things) really (so|that|all|worth|necessary)
        not (all|that|everything) (that|is|about|as) (dramatic|about you|bad as|serious)
        (bit|little) (much|over the top|of an overreaction|dramatic|extreme)
        over the top
        storm in a
        (first|real) world
        (tears|crying|fuss|drama|sulking|tantrum|hysterics) (over|about|again|for|because)
        what (a|) (fuss|drama|lot of fuss)
        ~ you're (probably|just|only|probably just) (tired|hungry|hormonal|hangry|overtired|stressed|run down|emotional|premenstrual) (that's all|again|is all|)$
        (time|that time) of the month
        ^ (it's|that's) (just|only) (hormones|money|stress|nerves|hair|work|words|rain|stuff|things)
        (get|got|be|been) over (it|him|her|them|that|this) (by now|already|soon|eventually|)$
        ^ (every|any) (other|) (job|couple|family|relationship|parent|mother|father) (has|goes|gets)
        (you'll|you will) (find|meet|get) (another|someone|somebody|a better|others)
        (happens|happened) to (everyone|everybody|all of us|the best|us all|me all)
        you (chose|wanted|did want|picked|decided on|insisted|agreed to) (this|that|it|to|the|him|her|them|a) (job|life|yourself|move|have|be|big|dog|course|career|place|,|$)
        (hardly|barely|scarcely) (worth|a disaster|a tragedy|the end|anything|matters|a reason)
        ^ at least
        at least (you|it's|it|he|she|they|nobody|no one|there's|it wasn't|you've|you're)
        (cheer up|never mind|chin up|stiff upper|man up|keep smiling|worse things|onwards and|time to move)
        ^ (it's|that's|they're) (only|just|all) (a|an|one|your|the|part|natural|normal) * ($|,)
        (isn't|not) (worth|that|so|the) (bad|hard|important|end|upset|big|difficult|long|serious|it)
        don't worry (so|too|it'll|it will|be happy|everything|about it|you'll|it's)
        ^ (you're|you'll|he's|she's|it'll) (fine|be fine|okay|ok|be okay|alright)
        ^ (you|he|she|they|it) (probably|surely|just|only|obviously) (just|) (meant|needs|need|tired|misunderstood|wanted|imagined|forgot)
        (i'm sure|sure|probably|certainly) (he|she|they|it) (didn't|wasn't|isn't|weren't|don't|doesn't|won't|meant|means|was just|only)
        ^ (everyone|everybody|we all|all of us|lots of people|most people|plenty of people|people|nobody|no one) (feels|feel|has|have|gets|get|goes|go|does|do|is|are|likes|died|hates|hate|has to|loves|struggles|worries|manages|survives|finds|can|copes)
        in (a|ten|five|a few|twenty) (year|years|weeks|week|months|month|day|days|time) (you'll|you|you won't|nobody|no one|time|this|it|none)
        look at it (this|that|from|another|like)
        (could|might|would) (be|have been) (much|a lot|far|so much|way|) worse
        ^ you (did|do|have|had|were|knew|are) (want|wanted|chosen|choose|chose|have|say you|the one who|volunteered|volunteer|sign)
        (hormones|mercury|full moon|the weather|blood sugar|lack of sleep) (do|does|talking|again|that|speaking|babe|probably)
        (fuss|drama) (about|over|for)
        i('ve|) (had|have|have had) (it|much|far|a lot|that|worse|way) (worse|harder|too|much worse)
        (when|if) (it|that) (happened|happens) to me (i|nobody|no one) (just|didn't|got|simply|never|came|asked)
        (mine|my|i) (was|is|had|have|went|worked|got|did|slept) * (worse|twice|harder|even|less|no sleep|too and i|and i don't|and i didn't|and you)
        (upset|crying|cry|fuss|worked up|stressed|angry|drama|worry|worrying|fight) (for|about|over) (nothing|something so|so little|such a)
        (why|how) (are|can|do|would|is) (you|this|that|it|anyone) (so|still|even|get|let|care|really|be|always) * (upset|bothered|sad|angry|hurt|cross|much|stressed|hard|difficult|worked)
        (sounds|seems) (like|) (nothing|fairly|perfectly|pretty|normal|a bit dramatic|exaggerated)
        (others|other people|some people|people|children|kids) (would kill|have nothing|are starving|have it|can't even|have real|in * are|have lost|dream of)
        (over|past|beyond|done with) (it|that|him|her|this) by now
        (you|u) (always|do|) (look|see|find|expect) (on|only|the|for) (the|) (worst|dark|negative|black|bad|problem|problems)
      `,
      unless: `
        (i'm|i was|i felt|i feel|i can|i could|i hear|i see|i know|i'd|i'll|i'd like|let me|we can|we could|we'll) ** (you|with you|your|too|together)
        (so glad|glad|thank you|thanks|love you|well done|congratulations|proud)
        (and|but) (i'm|i'll|let me|we'll)
        (hurt|hurts|hurting|i get that|i get it|heard that|you wrote)
        (you didn't|and you did|and you still|love that|gave up|given up)
        the way (he|she|they|it) (said|did)
        i'm proud
        (it's|that's) just (that i|what i|us|me|how i|so)
        that's life-changing
        (what|whatever) did you expect (her|him|them|it|to)
        (needed|wanted|hoped) to (hear|read|know)
        (normal|natural|okay|ok|human|understandable|right) (to|that you|for you) (be|feel|cry|want|need|miss|grieve|worry)
        (no|not a) (reason|need) to (be|feel) (ashamed|embarrassed|sorry|strong|brave|polite)
        (sorry|feel it too|like i|me too)
        (lucky|fortunate) to have
        (so|too) much
        been through (so|worse|more|a lot|too)
        (must have|must've) (hurt|been|felt)
        (if|though) you had (a|any|no)
        ^ (so|then|and) (you|nobody|no one)
        ^ (i'm|i've|my|i was|i felt|i feel|i know|i can|i have|i also|i just|i never|i used|i always|i keep|i will|i'll|i'd be|i would be|i could|me|and i)
        (it|that) (was|is|isn't) (never|not|n't) (just|only|nothing)
        i'll be
        (i'm|i am|we're) (here|with you|next to|on your side|listening|staying|beside|coming)
        natural (that|to|for you)
        (unfair|awful|horrible|terrible|cruel|so much|sad|heartbreaking)
        except you
        to you
        are you still (thinking|awake|up|there|coming|at|sad about|in pain|going to|in)
        (anyone|anybody|everyone|everybody|i) would
        (has|have) gone home
        at least (i|i'm|i've|for me|tell|let|we had|once|two|one|three)
        (isn't|not) (just|only) you
        {smallsay} you (soon|then|tomorrow)
        (just|only) (wanted|want|to|say|know|listen|let)
        (i|i'd|i'm|i've|me) (would|would have|was|felt|too|would've) * too
        (so|very) (sorry|glad|proud|happy)
        not (too|being)
      `,
    },
    {
      kind: "i-feel-that-you",
      say: `
        (feel|feels|felt|feeling) (as if|as though|like|that) (you|you're|u) (think|thought|see|saw|treat|treated|use|used|take|took|judge|judging|hide|hiding|don't|doesn't|didn't|want|wanted|punish|blame|avoid|ignore|ignored|forget|forgot|expect|look|put|make|made|keep|gave|give|gave up|never|always|only|just|have stopped|stopped|can't|couldn't|won't|wouldn't|should|could have|could|might)
        (feel|feels|felt) like (talking to|i'm talking to|i'm walking on|walking on|i'm married|i'm living with|your mother|your maid|your servant|your secretary|your cleaner|a maid|an afterthought|an employee|a burden to|a stranger to|second choice|your chauffeur|your therapist|your bank|a piece of furniture)
        (i|i'm) (just|do|really|also|) (feel|felt|feeling) (you're|you|you've|youre|your) (not|n't|being|just|only|always|never|don't|didn't|aren't|were|are|have|could|should|can't|won't|might|work|phone|mother|friends|family)
        (i|i'm|i've|me) (do|really|just|often|sometimes|still|always|honestly|also|only|genuinely|truly|kinda|do sometimes|starting to|beginning to|started to|began to|can't help but|can't help|cannot help|) (feel|felt|feeling|fell) (that|like|as if|as though|as|) (you|you're|you've|you'd|your|you'll|youre|u)
        (i|i've|i'm) * (get|got|getting|have|had|having) (the|a|this|an) (strong|distinct|strange|uneasy|) (feeling|sense|impression|suspicion) (that|like|as if|) (you|you're|you've|your|u|i'm)
        (it|this|that|things|everything|^) (really|just|sometimes|often|always|also|kinda|does|starting to|is starting to|starts to|begins to|began to|started to|to me|almost|) (feels|feel|felt|feeling) (to me|a bit|a lot|) (that|like|as if|as though|) (you|you're|you've|your|u|you'd)
        (it's|starting|starts|begins|began|started|beginning) * to feel (to me|a bit|) (that|like|as if|as though|) (you|you're|you've|your)
        (makes|made|making|make) me (feel|think|wonder) (like|that|as if|as though|) (you|you're|you've|your|u)
        what i (feel|felt|feel is|sense) (is|) (that|) (you|you're|you've|your)
        my (feeling|sense|impression|gut|gut feeling) (is|tells me|says|was) (that|) (you|you're|you've|your)
        (feeling|feel|sense|impression) is (that|) (you|you're|you've|your)
        ~ (feels|felt) (to me|) (like|that|as if|as though) (you|you're|you've|your)
        i sense (that|) (you|you're|you've|your)
        (i|i'm|i've) (do|really|just|often|sometimes|still|) (feel|felt|feeling) (so|really|completely|totally|very|like i'm being|constantly|) (judged|ignored|attacked|abandoned|used|manipulated|betrayed|neglected|rejected|belittled|dismissed|disrespected|bullied|controlled|blamed|cheated|patronised|criticised|taken for granted|unappreciated|unwanted|punished|tricked|let down) (by|because of) (you|your)
        (i|i'm|it) (do|really|just|often|sometimes|still|) (feel|feels|felt|feeling) (like|that|as if|as though) (i'm|i|i've|nothing i|whatever i|everything i|my) ** (you|your|you're)
      `,
      unless: `
        (feel|feels|felt) (that|like|as if|as though|) you (see|make|made|just know|always had|keep me|give me|gave me|never) (me|everything|when|my|life|things|it|safe|all|so|room|time|strength|hope|up on me) ($|,|easier|lighter|better|when|back|in|the|for|so)
        (lighter|easier|my back)
        you (would|'d|will|might) (like|love|enjoy|laugh)
        you never (left|went|moved)
        (friends|close) and i'm
        (feel|felt|feels) (that|like|as if|as though|) (you|you're|you are|you were) (right|already here|here|near|near me|close)
        (feel|felt) you (next|near|beside|close|here|breathe|breathing)
        (feel|felt|feels|feeling) (that|like|as if|) you and (i|me|we)
        (feel|felt|feels|feeling|feels like) (that|like|as if|as though|) (you|you've|you're|u) * (really|truly|finally|actually|do|always|) (really heard|understand|understood|know me|knew|{warm}|there for|get me|got me|get it|with me|here with|next to|beside|nearer|closer|near|left yesterday|on my side|in my corner|my home|carry|carried|meant it|care|cared|family|part of me|deserve|right here)
        (feel|felt|feels) (that|like|) (your|you) (hand|voice|arms|laugh|letter|note|notes|warmth|love|company|support|card|message|sitting|next)
        {warm}
        feel (for|with|like) you$
        (i|i've) (feel|felt) (like|that|as if|) i (can|could) * (tell|talk|be|trust|say|breathe|show|lean)
        i feel like (i've|i) known
        if you (feel|felt)
        (closer|nearer|close|drawn) to you
        miss
        (how|whether|when|know if|ask if|sure if|only if|even if) you
        ^ if you
        (feel|feels|felt) you deserve
      `,
    },
    {
      kind: "label",
      say: `
        {unkind} of you
        you're one of (those|these)
        (do|must) you (have|always) (to|) be so ({adverb}|) {unkind}
        (somebody|someone) (is|'s|woke|got) (being|in|out|a bit|feeling) ({adverb}|) ({unkind}|a mood)
        what you are is
        you (always|just|) (have|need|want|love) to be (the) (centre|center|victim|boss|one in|star|hero|martyr|clever one)
        you can't help (being|it|yourself)
        you don't (have|possess) (a|an|any|the|one) ({adverb}|) ({virtue}|romantic bone|kind bone|caring bone)
        you (never) (grew|have grown|'ve grown) up
        you're not (right|normal|well) in (the|your)
        you need (therapy|professional help|medication|a shrink|serious help|your head)
        you're (just|simply|always|) too (lazy|proud|selfish|stubborn|cheap|cowardly|weak|scared|stupid|arrogant|stingy|vain|immature|self-absorbed|self-centred) to (ask|say|admit|call|help|get|do|see|notice|change|apologise|talk|pay|listen|go|clean|cook|move)
        (trust|rely|depend|count) on you (for|to do|with) (anything|nothing|a thing)
        (can't|cannot|couldn't|never) (trust|rely on|depend on|count on|believe) (you|a word you|anything you) (with|to|for|anymore|any more|again|say|said|anything|even|,|$)
        you're (really|) (a|such a|a real|some|quite a|one) (piece of|pain|nightmare|handful|burden|problem|nuisance|embarrassment|liability|disaster|case|cold fish|hopeless case|lost cause|stick in the mud|ray of sunshine|bundle of joy|control|ticking|bottomless|loose cannon|walking)
        (no|hardly any|never any) (talking|reasoning|arguing|pleasing|living|relying|getting through) (to|with|on) you
        you're (all|just|nothing but|only) (talk|mouth|words|show|ego|bark|hot air|excuses)
        you're (really|clearly|always|) (the|a) (problem|issue|cause|obstacle|worst)
        (it's|that's|just) (your|in your|part of your) (character|nature|personality)
        not exactly (mr|mrs|miss|ms|the most|a|the|known for|your)
        (i'm|like) * (living|talking|married|speaking|being married|sleeping) (with|to|next to) (a|an|some) (ghost|wall|stranger|robot|statue|lodger|brick|stone|machine|zombie|teenager|child|closed door|shadow)
        you're (so|too|just|always|) (full of|into|in love with|obsessed with|wrapped up in) (yourself|it|shit|excuses|crap|hot air|rubbish)
        (as|about as) ({unkind}|sensitive|warm|reliable|romantic|subtle|gentle|flexible|useful|charming|cuddly) as (a|an|the|ever)
        {unkind} (as usual|as always|as ever|like always)
        (you're|you) (not|hardly|far from) (a|an|the|much of a|exactly|) ({adverb}|) (nice|good|kind|decent|loving|warm|caring|great|easy|pleasant|reasonable|normal|real) (person|man|woman|friend|partner|human|father|mother|parent|husband|wife|to live|one to|company|brother|sister|either)
        what (kind|sort|type) of (a|) (friend|partner|father|mother|husband|wife|person|man|woman|brother|sister|parent|son|daughter|boyfriend|girlfriend) (does|do|are you|would|forgets|says|leaves|lets)
        you're (becoming|turning into|getting) ({adverb}|) (a|an|your|the|so|more) ({unkind}|person|stranger|someone|somebody|more|and)
        you (can|could|do|get) (be|get) ({adverb}|) ({adverb}|) {unkind}
        you're (a|an|the) {unkind} (person|man|woman|partner|friend|so-and-so|thing|human|human being|sort)
        (with|about|because of|stand|face|admit) (your|ur) ({adverb}|) {flaw}
        (you're|your being|aren't you|you really are|you actually are|you honestly are|you truly are|are you always|are you really|you've become|you became|you've turned into|you turned into|you act|you behave|you come across|you were being|you can act|you'll always be|you always were|you must be|you're turning into|making you) ({adverb}|) ({adverb}|) ({adverb}|) {unkind}
        (how|why|when|can|could|must|do) (can|could|are|did|do|is|) you (ever|get|be|always|possibly|become|have to be|) (so|such a|such|this|that|more|) ({adverb}|) {unkind}
        ~ (such|so|bit|bit of|a bit of|total|typical|classic|complete|absolute|ever the|always the|proper|a proper|quite|quite the|truly|pure|you absolute|you total|you little|you big|you stupid|you complete) (a|an|the|of a|) ({adverb}|) {unkind} ($|,|you|sometimes|as|when|about|today|really|honestly|aren't|of|isn't)
        what (a|an) ({adverb}|) {unkind} (you|$)
        {unkind} (is|that's) (what|the word)
        ({unkind}|childish|clingy) as (you|always|ever|usual)
        someone as ({adverb}|) {unkind}
        (don't|dont|stop|quit|you're) (being|be) (so|such|such a|a|an) ({adverb}|) {unkind}
        (married|marry|dating|living with|live with|going out with|with|engaged to|stuck with|friends with) (a|an|such a) ({adverb}|) {unkind}
        (what|kind|sort) of ({adverb}|) (a|) (person|partner|friend|mother|father|parent|mum|dad|son|daughter|brother|sister|man|woman|human|monster|idiot) (are|does|forgets|leaves|would|says|lets|behaves|ignores|treats|cancels|walks)
        (you're|you are) (really|just|exactly|clearly|) (the|that) (kind|sort|type) (of|)
        (people|someone|somebody|men|women|types) like you
        (your|ur) ({adverb}|) ({adverb}|) {flaw} (is|are|makes|drives|again|will|has|have|that|,|$|ruined|ruins|and|gets|at|when|about|over|hurt|never|always|does|spoiled|got)
        (all|of|with|because of|by|about|stand|bear|take|for|enough of) your ({adverb}|) {flaw}
        you've (got|) (a|an|such a|some|real|serious|quite a|quite the|) (real|serious|bad|massive|huge|) (mean|nasty|cruel|selfish|jealous|lazy|cold|spiteful) (streak|side|heart|temper|tongue|mouth)
        you've (got|) (a|an|such a|some|real|serious|) (real|serious|bad|massive|huge|anger|trust|commitment|control|attitude|drinking|daddy|mummy|) (problem|problems|issues|issue|temper|complex|ego|chip|attitude|tantrum|heart of stone|sharp tongue|short fuse)
        (you've|you've got|you have|you show|with) (got|) (no|zero|absolutely no|not an ounce of|not a shred of|not one bit of|so little) ({adverb}|) (sense of|) {virtue}
        you (really|just|simply|completely|totally|) lack (any|all|the|)
        (something|nothing|there's something) (cold|cruel|wrong|mean|hard|missing|broken|warm|nasty|rotten|dark|selfish|false) (in|with|about|inside) (you|your)
        what's (wrong|the matter) with you
        (hard|difficult|impossible|exhausting|tiring|tough|draining|no fun|a pain|a nightmare|painful|hell) to (talk|live|be|love|please|deal|reach|get through|work|reason|like|trust|rely) (to|with|around|on|)
        (you're|you) (really|just|simply|clearly|honestly|) (not|no) (a|very|exactly|really|much of|capable|the most|even|that|any) * (kind|nice|warm|reliable|fun|listener|friend|partner|father|mother|parent|caring|generous|grown|mature|thoughtful|bright|clever|smart|considerate|capable|help|use|romantic|person|honest|adult|saint|angel|organised|tidy|loyal|brave|better than)
        you're (incapable|not capable) of
        (incapable|not capable) of (love|loving|feeling|feelings|empathy|listening|caring|thinking|admitting|being|apologising|saying)
        that's (just|) (so|) typical (of|)
        (that's|this is) so (you|like you|typical)
        (you're|you) (always|just|) (play|playing|plays|act|acting) (the|) (victim|martyr|innocent|saint|big shot|princess|clown)
        you've (never|) (had|got) a (bone|thought|nice|kind|single)
        (in|of) your (character|nature|personality|dna|genes|blood|family)
        (by|it's) (nature|your nature|character)
        (a|the) (bit|touch|tad|little|lot) (of a|of an|of the|) {unkind}
        (two|grown|grown-up) (faces|faced|child|toddler|baby|teenager)
      `,
      unless: `
        you (were|'d been|have been|had been|must have been) ({adverb}|) (cold|mad|miserable|exhausted|broken|lost|tired|weak|damaged|drunk|jealous|defensive|insecure|cross|difficult|negative|crazy|a mess|a child|a baby|a teenager|little|a kid|nobody|quiet)
        (when|while|before|since|until) (you|i) (were|was)
        (what|how|who) you're
        (as|like|when) (a|you were a) (child|baby|teenager|kid|toddler|boy|girl)
        (and so am i|so am i|me too|like me|i am too|both of us|we both|we're both|just like me|so was i)
        you , {unkind}
        (don't|never|haven't) (have|had|got) (a|no) (heart of stone|temper)
        whatever (she|he|they|anyone) (says|said|say)
        not one of (those|these)
        people (who|that) (make|makes|made|bring|always|never) (a|me|others|everyone|people|the)
        (and|but) i (need|love|like|adore|miss|want|trust) (that|you|it|this)
        (calling|called|call) (you|me)
        (unfair|wrong|not fair) of me
        (don't|never) (ever|) change
        you (were|looked|seemed|felt) (cold|miserable|exhausted|broken|lost|sad|tired|weak|damaged|boring) (so|and|when|at|in|but|last|on|$|,)
        never (a|an|) {unkind}
        you , {unkind}
        (treat|treats|treated|made|make|makes) you (like|feel|look)
        typical of (your|him|her|them|my|the|that)
        you're (not|never|no|hardly|isn't|anything but) (a|an|too|being|so|that|) ({adverb}|) {unkind}
        (aren't|ain't|isn't|don't) (a|an|too|being|so|that) ({adverb}|) {unkind}
        (you're|you) (never|less|isn't)
        you're not ({adverb}|) ({adverb}|) {unkind}
        (you're|you) (mad|crazy|nuts|insane|joking) (about|for|and i|in a|with joy|to)
        {warm}
        (good|best|wonderful|lovely|excellent) (in|of|with)
        (thinks|used to think|thought|say|says|mean|called|calls|believes|feared|afraid|worried) (that|) (you|you're|you were)
        you're (mad|crazy|insane|nuts) (,|$|you)
        (and i|i) (love|like) (it|that|you)
        (if|whether|unless|when|because) (you're|you|you feel) ({adverb}|) (tired|ill|mad|cross|sad|low|broken|exhausted|miserable|weak)
        (am|i'm|i) ({adverb}|) {unkind}
        (hard|difficult|tough|impossible) (for|on|on you|week|day|year|time|month)
        (hard|impossible|difficult|tiring|tough|exhausting) to (talk|live|be|work|reach) (about|without|away|there|at|through|with him|with her|with them|apart)
        (must|it must) (be|have been) (so|) (exhausting|draining|horrible|miserable|hard)
        (how|so|really) (miserable|exhausting|draining|horrible|unfair|boring)
        you (feel|felt)
        (wasn't|isn't|not) your
        (he|she|they|he's|she's|they're|him|her|boss|it) (is|are|was|were|being|such|sounds|really|) ({adverb}|) {unkind}
        (laugh|joking|kidding|teasing|fondly)
      `,
    },
    {
      kind: "mind-reading",
      say: `
        see (right|straight|) through (you|your)
        (not|nobody) (fooling|kidding) (anyone|me|anybody|no one)
        (know|knew) you (too|far too|well enough|better than)
        (as if|like) i (didn't|don't|wouldn't|can't) (know|notice|see|realise)
        (don't|do not) think i (don't|didn't|can't|haven't) (know|notice|see|noticed|seen|tell|heard)
        born yesterday
        (something|anything|what) (to|are you|you're|you are) (hide|hiding)
        you're (clearly|obviously|) up to something
        (that's|this is|exactly) what you (wanted|want|were after|were hoping|planned|intended|like)
        (got|get) what you wanted
        (happy|satisfied|pleased|feel better) now$
        are you (happy|satisfied|pleased|proud) (now|of yourself|with yourself)
        (it's|it is) (so|pretty|quite|very|totally|perfectly|) (obvious|clear|plain) (to me|) (that|) (you|you're|you've|you'd) (don't|didn't|never|think|want|wanted|hate|would|wish|only|just|can't|couldn't|prefer|blame|had|aren't|have no|regret|resent|care|enjoyed|think)
        written all over
        your (face|tone|eyes|silence|sigh|shrug|body language|shoulders) (says|tells|told|gives|gave|shows|showed) (it all|me you|me that you|that you|you|you're|exactly)
        (tells|told|shows|showed|proves|proved) (me|) (that|how|exactly|what) * (you|your) (don't|didn't|think|thought|care|never|feel|only|want|wanted|value|really|are|were|just)
        (how little|how much less|what little) (you|i|we) (care|mean|matter|think|value|respect|count)
        (matters|matter|means|mean|important) (more|less|nothing|so little) to you
        you (care|cared|think) (more|less) (about|for|of) ** than
        you (meant|intended|wanted|tried|set out|planned) (it|to|for) (to|hurt|make|embarrass|humiliate|upset|annoy|provoke|trick|punish|leave|get rid|ruin|sabotage|test|that|wound|happen|exclude|shame)
        you've been (dying|itching|waiting|wanting|planning|trying|plotting) to (get rid|leave|tell me|say|get away|hurt|replace|be alone|prove|make me|punish|avoid|hide)
        (you'd|you would) (never|not|hardly|barely) (admit|say it|miss|notice|tell me|care|even)
        (you|you're) (afraid|scared|terrified) (i'll|i'd|that i|of what people|of being|to admit|of losing control|of your mother|of commitment|of me|of your own)
        you (don't|didn't|never) * (want|wanted) (me|us|to|my|this|any|it|that)
        you (only|just) (ask|asked|call|called|come|came|visit|text|write|smile|helped|help|invited|stay|stayed|married|bought|said|agreed|apologised|listened|want) ** (because|so that|so|when|to)
        (jealous|threatened|intimidated|bored|embarrassed|annoyed|ashamed|disappointed|relieved) (because|that) (i|i'm|i've|my) (got|earn|have|am|was|had|did|make|made|job|can|know|friends|family|came|passed|won)
        (because|cause) (you|deep down you) (secretly|really|actually|just|only|deep down)
        (your|ur) (real|true|actual|secret|hidden|only) (reason|reasons|motive|motives|feelings|agenda|plan|goal|interest|priority|face|colours)
        you (hope|hoped|expect|assume|assumed|fear) (i'll|i|i'd|that i|i will|i'm|me|i don't)
        you only (said|told|did|agreed|came|asked|called|rang|invited|married|stayed|wrote|bought|brought|hugged|smiled|helped|texted) * (so|because|to|out of|when|that)
        you'd (just|only|probably|secretly|actually|) (love|like|prefer|hate|be happy|be glad|be relieved|be delighted|rather) (it|that|me|to|for me|if|him|her|i) (if|when|me|i|to|gone|leave|see|left|hear|were)
        so (you|now you) (think|believe|reckon|want|expect|blame) (it's|i'm|i|me|this is|that|that's)
        you're (just|only|clearly|obviously|really|) (looking|searching|waiting|trying|fishing|hoping|itching|dying|angling) (for|to) (a reason|an excuse|compliments|trouble|get|make|hurt|avoid|me|punish|a fight|an argument|a way|attention|someone|somebody|provoke|start|win|impress|turn|wind|leave|be|sympathy|pity|keep|control|catch|test|push|show|prove|escape|guilt|put)
        you (were|are) (only|just|) (thinking|dreaming|wishing|fantasising) (about|of|i|that|that i|it) (her|him|someone|somebody|how to|yourself|leaving|$)
        you (act|acted|pretend|pretended|behave|behaved|acting|carry on|look at me|speak) (as|as if|like) (if|you|nothing|i|i'm|though)
        you feel (guilty|superior|trapped|ashamed|sorry for yourself|threatened|too good|above|nothing|embarrassed|jealous|bored|burdened|smug|relieved|that i'm|i'm)
        you (find|found|see|consider) (me|my|us|our|it) (as|boring|embarrassing|annoying|a burden|ridiculous|too|stupid|unattractive|ugly|pathetic|funny|difficult|a|dull|beneath|exhausting|irritating|family|friends|job|only|just)
        you're (really|secretly|just|clearly|obviously|) (ashamed|embarrassed|tired|sick|scared|bored|fed up|jealous|resentful|envious) (of|by|with|about) (me|where|my|us|our|being|having|what|how|him|her|this family|this|the baby|hearing)
        you (resent|envy|despise|regret|begrudge|blame|mistrust|pity|dread|tolerate) (me|the|my|us|our|having|being|that|him|her|it|everything|every)
        you (pretended|pretend|faked|fake) (to (be asleep|sleep|listen|care|like|forget|be ill|be busy|be happy|not)|that|not|interest|it)
        you knew ** and (still|you still|did it anyway|chose|ignored)
        you've (secretly|already|never|long|obviously|clearly|only|just) (been|had|wanted|decided|given up|stopped|lost) (waiting|planning|hoping|wanting|looking|hiding|lying|enough|loving|caring|interest|on me|on us|really wanted|respect|to leave|avoiding|laughing|dreading|thinking|pretending|keeping)
        (it|that|this) (must|probably|clearly|obviously) (suits|suit|amuses|amuse|pleases|please|makes|make) you
        (it|that) (suits|pleases|amuses) you
        (i'm|i am) (just|only|nothing more than|no more than) (a|an|your|the|some) ** (to you|for you)
        (you|you've|you'd|u) (merely|obviously|clearly|secretly|evidently|deep down|plainly|quietly|privately|never really|never even|actually|surely) (want|wanted|wish|wished|say|said|did|do|asked|ask|came|come|care|apologise|apologised|agreed|like|liked|love|loved|enjoy|enjoyed|hate|hated|think|thought|prefer|preferred|resent|blame|believe|rang|called|call|invited|pretend|pretended|decided|planned|hoped|regret|see me|saw me|wrote|stay|stayed|married|look|looked|remember|remembered|miss|need me|needed me|keep|kept|feel|felt|expected|expect|assumed|assume|were|mean|meant|suggested|offered|bought|brought|smiled|laughed|use|used|text|texted|listen|listened|hope|made up|nod|nodded|went|go|told|tell)
        (you|you've|u) (just|only|really|simply|probably|already|don't) (ever|) (want me|want to|want us|want someone|want somebody|wanted to|wanted me|want it|want a|want my|wish|wished|say that|said that|say it|said it|saying|do it|did it|did that|do that|asked|ask|came|come|care about|apologise|apologised|agreed|like me|love me|pretend|pretended|prefer|resent|rang|call me|called|ring|invited|see me|married|remembered|miss|need me|needed me|use me|used me|offered|brought|smiled|laughed|keep me|regret|blame|hoped|stay because|stayed because|married|hate|think about|think of|text|texted|write|wrote) (when|because|so|to|me|that|it|for|as|in|out|about|yourself|by|if|us|if|$|,|fail|feel|win|be|get|make|look|hear|seem|have|keep|avoid|a|my|i|we|of|yes|guilty)
        (obviously|clearly|secretly|admit it|deep down|face it|evidently|no doubt|plainly|apparently|i bet|bet|i'm sure|i'd bet|surely|let's face it|i'm certain|i'm convinced|i reckon|presumably|chances are) (that|) (you|you're|you've|you'd|u) (don't|didn't|never|think|thought|want|wanted|wish|wished|hate|hated|like|liked|love|loved|enjoy|enjoyed|'d rather|would rather|rather|were|are|couldn't|can't|won't|wouldn't|prefer|preferred|regret|resent|blame|had|have|only|just|secretly|meant|mean|told|tell|laughed|find|found|planned|forgot|hoping|waiting|glad|relieved|happy|bored|embarrassed|ashamed|thinking|hoped|hope|see|feel|felt|knew|did|do|said|already|care|need|got|get|agree|believe|'re)
        (in|inside) your (head|mind|eyes|heart|book) (i'm|i|i've|it's|you|you're|i was)
        ^ (inside|secretly|underneath|deep down|in truth|in reality|really) (you|you're|u)
        i (already|just|do|well|always|) (know|knew|can see|could see|can tell|could tell|see|saw|realise|realised|noticed|am sure|am certain) (exactly|full well|perfectly well|very well|for a fact|damn well|well|) (that|what|why|how|) (you|you're|you've|your|u) (secretly|really|just|only|actually|never|always|were|are|clearly|) (don't|didn't|wish|wished|think|thinking|thought|hate|hated|blame|blamed|resent|regret|would rather|'d rather|wishing|up to|planning|hoping|meant|hiding|look down|glad|get out|after|playing|laughing|ashamed|bored)
        (can|could|i) (see|tell|saw|read|hear|heard|know) (it|that|) (in|by|from|on) (your|the way|how|what)
        (i|i can|i could) (can|could|) (tell|see) (that|) (you|you're|you've|u) ({adverb}|) ({badfeel}|don't|didn't|never|can't|couldn't|hate|wish|want|think|would|'d|wanted|wished)
        (you're|you|u) (just|only|clearly|obviously|secretly|really|so|probably|) ({badfeel}|jealous|trying to|looking for|waiting for|using|hoping|pretending|acting|saying|doing|being) (that|this|it|nice|me|of|to|because|for|out|by)
        (you're|you) (just|only|clearly|obviously|secretly|so|probably|actually|really) {badfeel}
        (you|u) (don't|didn't|never|couldn't|can't|wouldn't) (really|even|actually|seem to|care to|want to|) (want|care|love|like|respect|believe|trust|miss|give a|mind if|mind that|need me|take me|value|appreciate|feel anything|mean) (me|about|my|that|to|if|what|us|it|a|us|for|any|anything|how|whether|one|is|for|with|in|less|when|shit|damn|$)
        you (simply|just|clearly|obviously|really|) (couldn't|can't|could) (be|care) (bothered|less|even)
        you can't (stand|bear|wait) (me|my|to|that|it|the|being|when)
        (you|you'd|u) (wish|wished|would rather|rather|d rather|much rather|prefer|sooner) (i|we|me|be|spend|that|my|have|you|stay|not|see|do|talk|listen|someone|to be)
        (you|u) (think|believe|assume|figure|reckon) (i|i'm|i'll|i've|i'd|that i|my|it's my|it's all my|me|that you're|you're|you can|you own|everything|you know|the world|only you|nobody|no one|that my|we all|this is)
        (all|what) you (really|actually|) (want|wanted|care|mean|meant|think|see|thought|need) (is|was|about|to|by|when|of)
        what (you|you're|u) (really|actually|secretly) (mean|meant|want|thinking|think|saying|trying|after|wanted)
        (that|this|it|everything|you) (did|do|said|was|is|were|have done|'ve done|all|) * (on purpose|deliberate|deliberately|intentionally|intentional|out of spite|to spite|for show|for effect|planned|calculated)
        (on purpose|deliberately|out of spite|to spite me)
        (you|u) ** (just|only|simply|merely|) (so|in order|) to ({aim}|feel cleverer|see me) (me|my|us|up|the|it|at|of|back|them|him|her|you|a|your|off|,|$)
        (just|only|simply) (so that|so|because) you (could|can|wouldn't|don't|wanted|want|know|knew|felt|feel|had|think|hate|were|didn't|don't|'d|like)
        because you (knew|wanted|think|thought|hate|hated|can't|couldn't|don't|didn't|wish|were|'re|are|enjoy|like|love|never|feel|felt|know|want|always|resent|regret|prefer) (i|i'm|i'd|to|me|that|my|it|be|stand|want|care|ashamed|embarrassed|jealous|scared|bored|guilty|afraid|hiding|better|superior|us|bothered|think|sorry|angry|respect|trust|believe|like|love|seeing|making|being|when)
        (the|only|real|main) (only|real|main|one) reason (that|why|) (you|you're|you've)
        (that's|it's|this is) (only|just|really|probably|clearly|) because (you|you're|you've)
        (your|ur) (way|idea|plan|little game|excuse|game|method) (of|to|is|for) (telling|saying|getting|punishing|showing|making|keeping|get|avoid|make|a|avoiding|hurting|controlling)
        (you|that) (don't|doesn't|can't|won't) fool me
        (don't|dont|stop) (pretend|pretending|act|acting|tell me you|say you) (like|that|to|you|as|otherwise|didn't|don't|forgot)
        (you|you've) (already|long) (made|decided|given|chose|chosen|planned|written) (up your|that|against|up on|it|to leave|me|in advance|how|what)
        you knew (exactly|full|perfectly|very|damn|it|i|how|that|what) (well|would|what|i|i'd|much|how|that|it|hurt|,|$)
        (you|you'd|you're) (must|probably|no doubt|surely|would) (have|be|think|love|hate|find|want|like) (loved|hated|enjoyed|it|pleased|glad|relieved|it when|me|that|happier|thrilled|laughing|delighted) (now|when|that|if|without|me|i|to)
        (you|u) (love|enjoy|like|loved|enjoyed|liked|get a kick|get off) (making|seeing|being right|being the|watching|it when i|feeling|the drama|playing|proving|hurting|having me|to see me|to make me|correcting|embarrassing|putting|winning|arguing|that i|the attention|showing|out of|telling|when i|having an|knowing|pointing|keeping me)
        (you|u) (hate|hated|despise|resent|begrudge|envy) (that|it when|me|my|being|seeing|having|us|how|every)
        you're not (really|even|actually|truly) (sorry|happy|listening|interested|trying|tired|ill|busy|sick|angry|over|glad|proud|here)
        (you're|you) (ashamed|embarrassed) (of|by|to be) (me|us|my|seen|our|him|with)
        (you're|you) (just|only|) (saying|doing|being) (that|this|it|nice|so) (to|because|so|for)
        (you|u) (were|are) (just|only|) (hoping|waiting|looking|dying|itching|planning|plotting|praying) (for|that|i|to|i'd|me)
        you (wanted|want|expect|need|expected|like) (me|us|everyone|everybody|people|him|her|them|the kids|it) to (fail|feel|suffer|be|beg|look|think|know|see|crawl|say|lose|cry|give|do|read|fall|leave|apologise|go)
        (don't|didn't|never) (you|u) (think|care|want|love|like|dare) (i|i'm|about|me|what|how|that|my|us)
        (you|u) (agree|agreed|side|sided) with (him|her|them|{Name}) (i|and|really|secretly|don't|,|on)
        (you're|you) (obviously|clearly|secretly|just|so|plainly) (over|bored|glad|relieved|jealous|pleased|enjoying|happy|done|hoping|waiting|embarrassed|looking|trying|not|hiding|angry|punishing|avoiding|having|thinking|hurt|scared|afraid|keen|dying)
        you (forgot|stayed|left|came|went|smiled|laughed|said|called|rang|wrote|texted|waited|offered|bought|invited|mentioned|brought|asked|told|cooked|chose|agreed|apologised|sighed|coughed|slammed) ** (because|so that|only so) you (knew|could|wanted|wouldn't|don't|didn't|think|thought|were|felt|feel|want|needed|had|hoped|'d|hate|can)
        (you'd|you would) be (happier|relieved|glad|better off|pleased|delighted|so much happier) (without|if|when|with)
        (you're|you've) never (forgiven|really forgiven|got over|loved|really loved|wanted|really wanted|liked|really liked|trusted|believed)
        i'm (just|only|nothing but|nothing|no more than|an|a|your) (the|a|one|to you|an|your|some) * (to you|for you|in your|you don't|you can|you could|you call)
        (i'm|i) (nothing|a burden|an inconvenience|a nuisance|not important|an obligation|a chore|an afterthought|last on) (but|to you|for you|in your|on your)
      `,
      unless: `
        what did you (expect|want|need|hope|think)
        (know|knew) you well enough to
        i (spoiled|spoilt|ruined|loved|got) (it|tickets|that)
        (good|great|happy) news
        you don't (want|wanna) (to|) (miss|know what)
        what (were|are) you
        (let me win|didn't you)
        (would|will) (like|love|enjoy) (this|it|the|that)
        ^ (so|and|then) you (didn't|wanted|were|felt|hoped|had|was|weren't)
        because you (were|are|felt) (scared|afraid|worried|tired|hurt|sad|ill|kind|lonely)
        you know (that|how|what|when|the)
        enjoy it
        (your dad|your mum|your mother|your father) (weren't|didn't|wasn't)
        (whether|unless|whatever|whenever|wherever|do|did|would|could|might|where) (you|you'd|you're) (really|ever|) (think|want|feel|need|prefer|like|wish|enjoy|would)
        (whether|unless|whenever|know if|ask if|see if|say if|me if|wonder if|only if|even if|and if|but if|or if|is if) you
        ~ if you
        you're (so|really) {good}
        you (obviously|clearly|really|actually|secretly) (love|like|enjoy|care|loved|liked) (your|the|it|her|him|them|this|that|us|what|doing|people|music|cooking)
        {heart}
        (i'm|i was) (sure|certain) (you) (did|tried|will|'ll)
        (did|do|does|are|were|is|was|have) (i|you) (understand|understood|get|hear|heard|mean|want|know|still|ever|think|trying|feeling|feel|worried|angry|need) ** (right|correctly|$)
        (so|as i understood|understood|hear|heard|sounds) (you|you're|that you|like you|it like) (felt|wanted|needed|were|feel|want|need|was)
        (on purpose|deliberately) (obviously|i)
        i ** (on purpose|deliberately|intentionally)
        you think (of everything|so|it over|about it|we)
        (you|that you) (wanted|want|love|like|enjoy) to (help|be there|talk|hear)
        (worry|worried|afraid|scared|anxious|wonder|wondered|wondering|maybe|perhaps|hope|fear|feared) ** you
        what do you
        (do|did|would|don't|didn't|are|were) you (think|want|mind|wish|feel|love|like|miss|remember|need|secretly|still|also|ever|prefer|enjoy)
        (you|that) (didn't|don't) (mind|need) (to|that i|me being)
        (can|could) you
        i know (you're|you were|that you're) (tired|busy|ill|exhausted|sad|trying|worried|scared|doing|under)
        you didn't (mean|mean it|have to|need to|want to hurt)
      `,
    },
    {
      kind: "comparison",
      say: `
        (some|plenty of|lots of|most) (husbands|wives|partners|men|women|fathers|mothers|dads|mums|couples) (at least|manage to|even help|actually talk|actually help|actually listen|would kill|would never)
        (there are|i know|i've heard of|i've met) (men|women|people|couples|partners|husbands|wives|friends|dads|mums) (who|that) (would|actually|don't|manage|ask|listen|talk to|help) ** (without|each other|their|for me|instead|with me|you)
        (must be|would be|wonder what it's like) * (nice|lovely|great|like) to (have|be with|live with|be married to) (a|someone|somebody|one) {people}
        (someone|somebody|a partner|a husband|a wife|a friend|a man|a woman|a boyfriend|a girlfriend) who (actually|really|at least|would|cares|listens|wants|remembers|notices|asks|helps|does|can|isn't|doesn't) ** (instead|for once|for a change|$)
        {kin} (warned|told) me (about|you|so|not)
        {kin} (is|was) right about you
        even (strangers|a stranger|my colleagues|people i|the neighbours|the postman|the waiter|my students|the kids|the dog|the children|your friends|your mother|your own|my therapist|the baby)
        (more|better|nicer|kinder|warmer|friendlier|closer) (from|with|to) (strangers|a stranger|my colleagues|the dog|the cat|my boss|{Name}) than
        {Name} (gets it|understands me|would understand|listens to me|never judges|never complains|asks me how|treats|makes time|is there for|has time for)
        {Name} and {Name} (never|always|still|manage|can|at least|actually) (fight|argue|talk|share|go out|do|hold|manage|find time|make time|find|laugh|travel|kiss|eat|date|help|listen)
        (watch|ask|copy|follow) (how|what|the way) ({Name}|my {kin}|your {kin}|other {people}|others|the others)
        like (a|any|other|every other|most) (normal|decent|proper|grown-up|sensible|real|reasonable|ordinary|civilised) (person|people|couple|partner|adult|human|human being|man|woman|family|friend|husband|wife|couples|adults|families|father|mother)
        (as|so) ({adverb}|good|kind|patient|fun|thoughtful|generous|romantic|tidy|warm|funny|attentive|reliable|easy|relaxed|interesting|supportive|loving) as ({Name}|my {kin}|your {kin}|his|hers|other|everyone|them|he is|she is)
        you're not (as|so|nearly as|half as) ({adverb}|good|kind|patient|fun|thoughtful|generous|romantic|tidy|warm|funny|attentive|reliable|easy|relaxed|interesting|supportive|loving|clever|smart) as
        (the one|only one|last one|worst one|slowest|laziest|worst|rudest|least) (in|of) (our|the|my|this|your) (group|family|class|team|office|house|friends|all|lot|circle)
        (everyone|everybody|all my friends|all the others|all of them|the others) (thinks|agrees|says|sees|noticed|agree|think|say|see|wonder|asks|ask) (you're|so too|so|the same|why i|what i see|i should|i deserve|it's you|that you)
        ^ {Name} (takes|does|makes|brings|cooks|cleans|calls|writes|helps|asks|remembers|surprises|listens|irons|picks|holds|looks after|manages|earns|works|buys|gets up|gives|shares|stays|sends|puts|wouldn't|doesn't need|has never|would never) (his|her|their|without|for|to|out|every|all|me|more) (girlfriend|boyfriend|wife|husband|partner|own|asking|being asked|being told|a fuss)
        without (being|having to be|having been|needing to be) (asked|told|reminded|nagged)
        none of (my|the|our|your) (friends|other|others|colleagues|exes|family|cousins|sisters|brothers|kids) (have|has|need|would|needs|does|do|ever|complain|complains|had|treats|make)
        (bet|doubt|imagine) {Name} (doesn't|never|has|does|would|wouldn't|has to|gets|and)
        (if|maybe if|wish) i (were|was|lived) (with|married to|dating) (somebody|someone|{Name}|him|her|a) (like|else|who|more|{Name}|less|kinder|,)
        you're the only (one|person|man|woman|friend|partner|parent|father|mother|guy) (in|who|that|i know|here|of) * (hasn't|doesn't|can't|never|won't|who hasn't|who doesn't|who can't|who never|that doesn't|isn't|didn't|forgot|complains|complained|not|refuses|thinks|has a problem)
        other {people} (bring|surprise|buy|hold|kiss|go|apologise|cook|clean|earn|plan|say|send|write|do|don't need|aren't|don't have|don't|would)
        your (friends|colleagues|brother|sister|cousin|sisters|brothers|cousins|mates) (all|already|at least|actually|got|can|earns|owns|managed) ** (proper|real|promoted|more|at least|and you|house|his own|her own|why)
        (i see|i look at|i watch|i hear about|i envy) (other|happy|all these|those|real) {people} (holding|who|and think|and wonder|laughing|kissing|talking|and i|that)
        at least ({Name}|my ex|he|she|my mother|my friends|my brother|my sister|your brother|others) (listened|listens|asked|asks|tried|tries|would|had|called|calls|cared|cares|helps|helped|makes|made|knows|knew|said|says|took|remembered|shows)
        (my|your) {kin} (raised|built|managed|worked|had|brought up|did|walked|cooked|kept|fed) ** (and|yet|but|without) (never|still|not once|always|nobody|no one|didn't|complaining|he never|she never)
        you (used|use) to (be|look|care|try) (more|so much|better|funnier|nicer|fun|kinder|thinner|sweet|sweeter|romantic|warmer|interesting|slim|patient|less|harder|about me|,|$)
        (what|why) (has|does|is|can) (he|she|{Name}) (got|have|that|do it|it) * (you don't|you can't|you haven't|and you|but you)
        than you (do|did|are|ever|have|can|could|would|will|were|had|,|$)
        (more|better|less|worse|faster|harder|longer|earlier|easier|quicker|nicer|kinder|further|younger|older|happier|calmer|braver|stricter|busier|smarter|tidier|closer|richer|more often|sooner) ** than (you|yours|yourself|you're|you've|u)
        than (yours|you are|you do|you did|you ever|you were|you've ever)
        unlike you
        (worse|as bad|as lazy|as cold|as stubborn|as selfish|as hopeless|as mean|no better|meaner|lazier|not as * ) (than|as) (my|your|{Name}|his|her|the|our|a) ({kin}|{Name}|kids|dog|child|toddler|teenager|cat|{role}|$)
        (just|exactly|more and more|sound|turning|turned|become|becoming|look|act|acting|sounding|behave|same) (as|like|into) (your|my|{Name}|his|her|our) ({kin}|{role}|{Name}|$)
        (why|can't|couldn't|could|can) (can't|couldn't|can|couldn't|aren't|won't|don't|) you (ever|just|be|) (be|do|act|) (a bit|a little|) (more|) like (my|{Name}|other|everyone|her|him|a normal|the|them|your|normal)
        be more like
        (other|normal|most|proper|real|decent|healthy|all the other|half the|all the|any|any other|every|every other|good|all|no other|some|sensible|grown|lots of|half of|plenty of) {people} (at|in|who|with|i know|our age|we know|on|my age|your age|round here|from|) (would|do|does|just|manage|manages|can|have|talk|remember|remembers|get|gets|ask|asks|actually|look|looks|help|helps|make|makes|say|says|take|takes|want|wants|could|should|love|notice|share|shares|like|at least|already|earn|earns|go|goes|spend|cope|copes|hold|holds|never|seem|plan|pull|listen|reply|try|tries|work|think)
        (a|any) (real|normal|good|proper|decent|caring|loving|supportive|true) (partner|friend|husband|wife|boyfriend|girlfriend|person|man|woman|father|mother|dad|mum|son|daughter|parent|adult|brother|sister|one) (would|wouldn't|does|doesn't|asks|knows|remembers|never|could|will|should|notices|is|calls|shows|listens|has|looks|stands)
        (everyone|everybody|anyone|anybody|nobody|no one|somebody|someone|all the others|the others|every one) (else|) (else's|in the|in our|in my|at|i know|around|but you|else in|) (manages|managed|can|could|does|did|has|had|seems|gets|got|remembered|remembers|knew|knows|came|made|helped|pulled|brought|found|would|thinks|coped|copes|is|was|gave|said|asked|showed|noticed|takes|goes|already|needs|complains|treats|talks to) ** (but you|except you|yours|why can't|but not|so why|only you|apart from you)
        (everyone|everybody|anyone|anybody) else (manages|managed|can|seems to|gets|remembered|copes)
        next to (you i|you everyone|my ex|his|hers|theirs)
        (compared|in comparison) (to|with) (him|her|{Name}|others|everyone|everybody|most|anyone|them|my {kin}|your {kin}|other {people}|most {people}) (else|people|) * (you|you've|you're|your|$)
        (my|your) (ex|exes|last partner|last boyfriend|last girlfriend|ex-husband|ex-wife|first husband|first wife|last flatmate|old flatmate|last roommate|ex-boyfriend|ex-girlfriend) (always|never|used to|would|would've|wouldn't|at least|knew|did|didn't|was|had|could|remembered|made|brought|took|cooked|loved|actually|even|treated|understood|managed|listened)
        {Name}'s (new|own|actual|) {role} (actually|always|never|just|even|still|would|does|planned|plans|made her|made him|makes her|makes him|bought|brings|brought|cooks|cooked|took|takes|gets|got|can|helps|helped|remembers|remembered|writes|surprised|wrote|calls|rings|sends|sent|picks|picked|gives|gave|says|tells|comes|manages|managed|knows|flew|drives|asked|asks|listens|at least|organised|built|booked|talks|walks|holds|puts|reads|stood|lets|do)
        ({Name}|his|hers|theirs|he|she|my {kin}|your {kin}|the neighbours|the others|{Name} and {Name}|even {Name}|your own {kin}|even my {kin}|even your {kin}|they) (would|would've|wouldn't|would have|'d) (never|have|at least|not have|always|just|actually|do|know|understand|listen|ask|remember|help|answer)
        ({Name}|hers|theirs|my {kin}|your {kin}|your own {kin}|the neighbours|{Name} and {Name}) (has|have|had|always|never|still|actually|at least|manages|managed|managed to|manage to|somehow|doesn't|does|can|could|gets|got|didn't|did|just|even|also|works|earns|do) ** (and (he|she|they) (still|never|also|doesn't|somehow|manages|even)|than you|than yours|never complain~|still|don't complain|doesn't complain|without being asked|without complain~|himself|herself|for her|for him|imagine that|just saying|why can't|so why|at your age|by your age|before you|instead of|perfectly well|while you|but you|and you|though so|so maybe)
        even (my|your|the|{Name}|his|her|our|a) ({kin}|{Name}|kids|child|cat|neighbours|postman|cleaner|dentist|baby|stranger|hairdresser|{role}|neighbour|plumber|barista) (manages|managed|can|could|remembered|noticed|says|said|knows|knew|asks|asked|thinks|does|did|has|is|was|made|rang|wrote|called|sent|got|helps|listens|understood|understands|gets|would|texted|came|remembers|calls|shows|writes|helped)
        (i|sometimes i|really|) (wish|wished) (you) (were|was|could be|would be|had|could|did|are|could just be) (a bit|a little|half|more|as|even|just) (more|as|like|a bit)
        if only you (were|could|had) (more|like|as|be|half|even|her|his)
        (learn|take) (something|a thing|a thing (or|and) two|a lot|a leaf|a page|lessons|an example|one) (from|out of|off) (him|her|{Name}|my|them|your|other|the|his)
        in (other|normal|most|every other|healthy|all the other) (families|relationships|couples|marriages|homes|houses|friendships|countries)
        (when|back when) (i|i'm) (was|lived|went out|dated|used to be|were) (with|together) (my|{Name}|him|her) ** (always|used to|did|got|helped|at least)
        with (my {kin}|{Name}|him|her|them|other people|anyone else|everyone else|others|other friends|my other friends) (i|i can|i could|it's|it|i'm|everything|there|things|we|you|i never|i don't|i used to) ** (with you|you|easy|easier|never|simple|at least)
        (everyone|everybody|anyone|nobody) else's (partner|friend|husband|wife|boyfriend|girlfriend|mum|dad|family|parents|flatmate|kids)
        lucky {Name}
        (hers|his|theirs) (cooks|does|is|at least|actually|even|always|never|brings|calls|has|are|helps)
        (never|didn't) (had|have|get|got) (this|these|that|such|any) (problem|problems|trouble|issue|issues|fights|arguments|fight|conversation) (with|before|$)
        (look|looking|see|seen|watch|notice|noticed) (at|) (how|what|the way|) ({Name}|other|the others|my|your|everyone|{Name} and {Name}) ({kin}|people|couples|{Name}|) (looks|talks|treats|and|does|do|handles|manages|copes|speaks|helps|is|are|listen|listens|lives|has|with|plays|already|made|managed|bought|hold|holds)
        (my|our|all my|all our|the rest of my|most of my) (other|old|real|single|) (friends|friend|mates|colleagues) (would|wouldn't|at least|never|actually|manage|can|call|have|had|ask|listen|understand|remember|text|are|get|know|came|said|showed)
        the neighbours (manage|managed|at least|even)
        (half|most|all) (of|) (the|my|our|your) (fathers|mothers|dads|mums|parents|couples|class|office|people|men|women|team|street|group|friends|husbands|wives|colleagues)
        (used|use) to (bring|make|take|write|call|surprise|hold|ask|cook|send|pick|leave|listen|let|do) (me|my|us|you|all|it) ** (just saying|you never|you don't|without|unlike|but you|and you)
        (at|by|when) (your|ur) age
        (someone|somebody) (else|like {Name}|like him|like her) (would|might|could)
        (it|that) (took|takes) (my|{Name}|him|her|the|your) ** (you've|you|you have)
        (ten|twenty|five|a hundred|a thousand|twice|three|four|half) (times|as) (more|better|much|as|the|nicer|the man|the friend|the woman)
        (second|next) best
        not (a patch|half|nearly|even half|remotely) (on|as|the)
        (her|his|{Name}'s|their|my {kin}'s) (mother|house|husband|wife|flat|kitchen|boyfriend|girlfriend|marriage|place|garden) (is|looks|was) (always|so much|far|never|spotless|tidier|cleaner|nicer)
      `,
      unless: `
        (me too|i'm one|we should study|the way you)
        (misses|miss|loves|likes|adores|knows) you
        and i'm glad
        except you
        (would|i'd) love to hear
        (more|better|harder|stronger|braver|kinder|less|smarter|closer|cleverer|nicer|funnier|luckier|calmer|further) than (you|you'd) (know|think|realise|realize|imagine|thought|knew|say|believe|expect|see|might|give|let|can|could|allow|feel|look|deserve|want|admit|remember|ever knew)
        (i'm|i was|me|i) * (worse|better|less|more|lazier|messier|slower|stricter) than (you|your|my)
        (you're|you|you've) ** (than|like|unlike) (anyone|anybody|everyone|any|all|most|him|her|them|nobody)
        (nobody|no one|nothing|no other|none) ** (like you|than you|but you|you do|as you|how i|the way you)
        (everyone|everybody|others|somebody) else ** you (just|stayed|still|were|came|asked|didn't|listened|sat|waited|saw|stood|actually)
        {heart}
        (looks|look|looked|sound|sounds|sounding|laugh|laughs|sneeze|smell|walk|cook|feel|felt) (just|exactly|) like (your|you) (did|when|do|{kin}|a|said)
        (so|which|and) (your|you) (card|note|text|message|hug|call|question)
        none of my
        would have (loved|liked|adored|laughed|enjoyed|been|cried|smiled|hated)
        (felt|feel) (safe|loved|at home|like this|so) (like this|with you|$)
        (rather|wouldn't|sooner) ** than
        (i|we|i've) ** (than|like) you (do|did|are)
      `,
    },
    {
      kind: "contempt",
      say: `
        (in|speak) (english|plain english|plain words|human|adult) (please|for|this|,|$)
        what are you (twelve|five|six|seven|eight|ten|thirteen|fourteen|three|four|a child|a baby|my mother)
        how old are you again
        are you (twelve|five|six|seven|eight|ten|thirteen|three|four) $
        welcome to the (real world|club|grown-up|adult)
        (the day|when) (you|pigs|hell) ** (pigs|fly|freezes)
        pigs (might|will|can) fly
        (try|maybe|consider|attempt) (using|use) (your|a) (brain|head|calendar|dictionary|map|soap|comb|fork)
        (not|hardly) the (sharpest|brightest|fastest|quickest|smartest|best catch)
        (sharpest|brightest) (tool|knife|bulb|crayon|light)
        (lights|nobody) (are on|home|is home|'s home)
        my heart (bleeds|breaks for)
        (pray|oh do|do) (tell|go on|enlighten|continue)
        (lecture|lecturing|mansplain|mansplaining|preaching|preach)
        (those|some) of us (who|have|actually|work|with|get|do|had|need|live)
        (in|to|join) the real world
        (read|open|try) a book
        (who|what) (raised|brought up|taught) you
        raised (in|by) (a barn|wolves|a)
        amateur hour
        (making|make|made) a (fool|spectacle|clown|joke|show|laughing stock|mockery) (of|out)
        you're (embarrassing|kidding|fooling|humiliating) (yourself|nobody|no one|everyone|me|us)
        you look (ridiculous|pathetic|stupid|absurd)
        (laugh|laughs|laughing|laughed) (at you|behind your|about you)
        (i've|i have) (seen|had|heard|met|known|eaten|read) (better|worse|funnier|smarter|cleverer|toddlers|children|kids|dogs|more)
        my (dog|cat|goldfish|phone|toaster|kettle|plant) (has|is|could|would|listens|understands|shows|knows|remembers)
        (how|that's|what|such) * (fitting|impressive|eloquent|groundbreaking|original|profound|riveting|touching|heroic|noble|gracious|big of you|inspiring|considerate|generous) of you
        (another|yet another|your latest|one of your) (masterpiece|brilliant|great|famous|bright|genius|grand|clever|stroke|speech|speeches|lecture|lectures|performance|sob|tantrum|drama|wonderful|legendary|expert|episode)
        (words|pearls) of (wisdom|genius)
        (sorry|forgive me|pardon me|excuse me|apologies|i forgot) ** (your highness|your majesty|the world revolves|you're perfect|you're the expert|you know everything|you're always right|you never make|for breathing|for existing|for asking|perfect)
        (i|we|let's) (forgot|forget) ** (you're the|you know everything|you're always|you are the|you never|how important|how busy you|it's all about)
        did (you|he|she) (get|find|read|learn|copy|pick|buy|come up with|think of) (that|this|it|your) * (from|in|off|on|out of|all by|yourself) (a|an|the|your|google|wikipedia|cereal|fortune|instagram|tiktok|facebook|yourself|podcast)
        (your|the) (instagram|tiktok|facebook|youtube|google|podcast|horoscope|guru|self-help) (told|university|degree|expert|expertise|wisdom|psychology|says|diploma)
        (wow|amazing|incredible|unbelievable|look|oh) (you|he|she|it|so you) (can|know how|found|managed|finally|actually|remembered|knows|figured|speaks|moves|lives|washed|noticed|do know|do have|cooked once|replied)
        only you (could|can) (manage|break|lose|forget|get it wrong|mess|fail|ruin|screw|burn|turn)
        (couldn't|can't|couldn't even) (even|) (boil|organise|run a bath|find your|tie your|spell|read a|pour|hold a|keep a|finish a|manage a)
        (good|great|nice|lovely|fine|charming|excellent|kind|good|big) of you to (join|show|notice|finally|remember|bother|call|let|turn|grace|drop|ask|admit)
        (so|very|really|terribly|how) (hard|difficult|tough|busy|important|tired|exhausting) (for|being) (you|poor) (being|having|sitting|lying|to|,|$)
        (sit|stay|stand|run|go) (down|along|there) (little|like a good|and look pretty|dear|child|then)
        (like|as) i (would|could|'d) (trust|believe|expect|want|need) (you|your)
        (expect|expected|expecting) (anything|nothing|better|more|less|much|too much) (else|from you|of you|from someone|less|better)
        that's what passes for
        passes for (a|an) ** (at your|in your|with you|these days)
        (remind|enlighten|educate|teach) me (again|please|,|what|how|why|oh|then|do)
        what (exactly|is it exactly|precisely) (do you|you|is it you) (do|did|ever)
        oh look (he|she|who|you|it)
        aren't (we|you) (a|the|just|so|quite|) ({adverb}|) (important|clever|special|funny|grand|busy|fancy|sensitive|brave|smart|popular|in demand|touchy|delicate|perfect|comedian|one)
        you (with|and) your (three|precious|fancy|expensive|endless|famous)
        (i've|i have|i) (met|seen|known|had) ** (with more|with better|smarter|brighter|cleverer|warmer|more interesting)
        if (brains|brain|stupidity|laziness|talk|words|excuses|ego) (were|was|could|had)
        must be (exhausting|nice|lovely|wonderful|tiring|great|lonely|amazing|fun) (being|to be|having|to have|living|knowing) (so|always|right|perfect|you|that|such|no|nothing|clever|everything|better|in charge|the only)
        sorry (that|) (i'm not|i can't|we're not|we can't|not everyone|we aren't|my) ** (as perfect|as clever|all be|perfect|like you|good enough|up to your|as you)
        thanks for the (lecture|sermon|update|newsflash|insight|wisdom|tip genius|history lesson|concern)
        (not|never|no point) * (waste|wasting|wasted) (my|any|another) (breath|time|energy|words|evening) * (on|with|explaining|talking)
        ^ typical (of|for) (someone|somebody|people|a|an|you|your)
        ^ (cool story|deep|wow deep|fascinating|riveting|how interesting|newsflash|news flash|plot twist|breaking news|big man|good one|sure jan|classic|ooh|duh|whatever you|yawn|snore|touché) $
        (whatever|anything) (makes|helps) you (happy|sleep|feel|sleep at)
        (is|was) (this|that|it) supposed (to be|to) (a|an|be|impress|funny|help|mean|cheer|make)
        (says|speaks) (it all|a lot about you|volumes)
        and the (oscar|award|prize|medal|trophy|winner) (goes|is|for)
        (it's|that's) not (rocket|brain) (science|surgery)
        (your|ur) {kin} must be (so|very|) (proud|thrilled)
        (big|tough|brave|bold|strong) (talk|words|man|words for) (from|coming|for|of|$)
        so now you're (a|an|the|suddenly)
        you (call|consider|think) (yourself|of yourself|yourselves) (a|an|as|so|the|my|some)
        (never|not) heard of (a|an|soap|the|manners|it|,|$)
        (did|does|can|could) (the|your|his|her|my) (cat|dog|brain|phone|fingers|legs|mummy|mother|mum|mommy|arms) (eat|get|fall|break|drop|hurt|tell|dress|pack|write|do|stop|run)
        (wonders|miracles|will wonders) (never|happen|will never|do happen)
        (a|some|small|christmas|another) (miracle|miracles) (happened|happen|has|just|,|$)
        (as|so|about) (much use|useful|helpful|romantic|sensitive|reliable|subtle|interesting|charming|exciting|warm) (as|use as) (a|an|the|dry|wet)
        (much|no|any|little) use (as|to anyone|to me|at)
        what (use|good|help) (are|were|have) you
        (who|nobody) (asked|wants to hear) (you|for your|your)
        your (grammar|spelling|outfit|hair|face|voice|cooking|driving|dancing|singing|taste|shirt|idea of) (is|says|of|are) (a crime|a joke|the problem|something|a disaster|a tragedy|it all|everything|hilarious|laughable|painful|romance|fun|help|cleaning|tidy|dinner)
        nice (try|one|work|going|job) (genius|einstein|sherlock|as usual|as always)
        nice try
        how (very|so|absolutely|utterly|terribly|) (adorable|cute|sweet|charming|original|convenient|mature|typical|generous|noble|precious|quaint|brave|clever|lovely|kind|thoughtful|impressive|surprising|predictable|tragic|pathetic|embarrassing|childish|sad) (you think|that you think|you thought|that you thought|that you believe|,|$)
        (genius|einstein|sherlock|professor|your highness|your majesty|princess|picasso|superstar|superman|hero|captain obvious|mother teresa|saint {Name}|shakespeare|prince charming|mr perfect|miss perfect|mrs perfect|ms perfect|mister perfect|little miss|the expert|the great|romeo|brainbox|wise one|chef|master chef|smarty|smartypants|clever clogs|big man|tough guy)$
        (well done|bravo|congratulations|congrats|great|good job|wow|brilliant|hooray|amazing|impressive|applause|clap|fantastic|wonderful|splendid|oh great|marvellous) (genius|einstein|sherlock|on finally|for finally|finally|on managing|you managed|you finally|you remembered|you found|another|as usual|as always|captain|you actually|for once|for doing the|for remembering|on doing the|now we|only took|it only)
        (slow|round of) (clap|applause)
        (give|get|want|need|deserve) (you|him|her|me|yourself|the man|the woman|the lady|this man|that man|) (a|the) (medal|trophy|gold star|prize|round of applause|cookie|biscuit|nobel|standing|sticker|oscar)
        (stop|hold|alert) the (press|presses|front|media)
        yeah right
        (yeah|sure|right|of course|yes|ok|okay) (you|you're|you did|because you) "
                spare me
        give me (a|) (break|strength)
        (boo|sob) (hoo|sob|sobs)
        (cry me|world's smallest|tiny violin|smallest violin)
        (poor|aww poor|oh poor) (little|baby|wee|old|diddums|precious|delicate|thing) (you|baby|thing|princess|boy|girl|prince|soul|lamb|me|,|$)
        (diddums|snowflake|crybaby|cry baby|sweet summer|bless your|bless his|bless her|bless him|aww did|aw did|aww does|aw does|did somebody|does somebody|did someone|somebody got their|somebody needs a nap)
        ^ (bless|bless you) (you|you had|you tried|you thought|,|$)
        (big|huge|what a|complete|total|there's a|surprise) (surprise|shocker|shock|bombshell) (surprise|there|that|,|$)
        (shocker|colour me|color me) (surprised|shocked|,|$)
        thank (you|s|) for (nothing|absolutely nothing|your wisdom|gracing|finally|your expert)
        thanks for (nothing|absolutely nothing|your wisdom|gracing|finally|your expert|noticing|the lecture|joining)
        (thanks|thank you|down|all|entirely|mostly|courtesy) (to|of) you(,|$)
        (a|any|even a|my|the|an average|your average) (monkey|child|toddler|five-year-old|four-year-old|three-year-old|six-year-old|ten-year-old|dog|cat|kid|goldfish|hamster|baby|idiot|trained monkey|houseplant|pot plant|potato|brick|plank|teaspoon|robot|chimp|toaster|puppy|parrot) (could|would|can|has|knows|does|understands|manages|is|listens|with|have|remembers)
        even you (can|could|should|ought|might|must|know|understand|managed|manage|will|couldn't|have to)
        you (couldn't|can't|could not|wouldn't|won't|could barely|can barely|could hardly|can hardly) (even|) (organise|organize|run|boil|find|manage|lead|plan|make|handle|keep|tell|fix|change|cook|win|act|survive|last|look after|hold|spot|park|read|pour|walk|parallel|remember|take care|hit|be trusted) (a|an|your|one|two|the|it|toast|five|without|water|to|with|on|anything|even|yourself|alive)
        ^ (it's|that's|this is|how|what|you're|honestly|truly|so|just|simply|your|frankly) (all|just|so|really|actually|honestly|truly|frankly|) (pathetic|ridiculous|laughable|embarrassing|pitiful|disgusting|absurd|rich|beneath|a disgrace|an embarrassment|tragic|idiotic|moronic|ludicrous) (really|watching|that you|how you|coming|of you|coming from you|you|when you|even for you|to watch|,|$)
        (pathetic|ridiculous|laughable|embarrassing|pitiful|a disgrace|a laughing|idiotic|ludicrous|disgusting|nauseating) (is|are|really|excuse|attempt|attempts|excuses|to watch|even for|stock|performance|little|display|watching|apology|effort|behaviour)
        what a (joke|waste|loser|clown|performance|mess|disgrace|genius|hero|surprise|shambles|champion|catch|prince|gentleman|treat|achievement|effort|big strong|brave|star|talent) ** (you|you're|yours|from you|that was|of yours|thanks|you've|^$)
        (your|ur|that) (precious|famous|so-called|oh-so|silly|stupid|beloved|pathetic|ridiculous|brilliant|genius|great|cute|holy|sacred|dear|wonderful|marvellous|fancy|grand|big|clever|idiotic|infinite|legendary|half-baked) (hobby|friends|friend|project|projects|ideas|idea|job|band|plan|plans|blog|book|novel|podcast|game|games|feelings|opinion|opinions|theory|theories|speech|tantrum|diet|club|course|business|degree|gang|wisdom|group|list|lists|poem|poems|painting|paintings|world|rules|problems|moment|drama|collection|guitar|phone|car|mother|family|routine|scheme|therapy|dreams|dream|career|apology|excuse|excuses|show|stories|story|jokes|joke|memory|effort|efforts|tears|crush)
        so-called
        (who|what) do you think you
        (get a life|get over yourself|grow up|shut up|shut it|shut your|get lost|piss off|fuck off|go to hell|screw you|drop dead|sod off|bugger off|suit yourself|please yourself|knock yourself out|dream on|what did i expect|don't make me (laugh|smile)|in your dreams|whatever you say|if you say so|blah blah|yada yada|talk to the hand|get real|do us all|do me a|don't hurt yourself|don't strain|don't choke|act your age|wake up and|keep telling yourself|what did i expect|what else is new|why am i not surprised|not surprised|i rest my case|i give up|i can't even|good luck with that|hilarious|very funny|very mature|very clever|real mature|how mature|so mature|oh so|big words|nobody asked|who asked|like you'd know|like you would|like you ever|you wish)
        are you (stupid|deaf|blind|thick|dense|twelve|five|six|seven|kidding|for real|mental|mad|out of your|completely|even|done|finished|quite finished|seriously|serious|really this|really that|actually|always this|born) (or|listening|,|$|in a barn|trying|that|capable|able)
        you call (that|this|yourself)
        is that (really|honestly|seriously|supposed|your idea|meant|the best|all you|what you call|what passes) (the best|all|to|of|supposed|you|you've|for|,|$)
        (did|do|can|could|have|were|are) you (even|actually|honestly|seriously|really) (try|think|read|listen|know|hear|have a|understand|understand what|care|look|open|own|bother|believe|thinking|expect|need me to|that)
        let me (explain|spell|draw|dumb|put|say|simplify|type|translate|break) (it|this|you|that|down|a picture|slowly) (to you|for you|again|slowly|in|out|so|down|simply)
        (use|using|in|with) (small|short|simple|easy|little|tiny|smaller) (words|sentences|steps|pictures)
        (crayons|crayon|puppets|baby steps|flash cards|picture book|a diagram|a flowchart)
        (slowly|again) (for you|so you|since you)
        (not that|as if|like) (you'd|you would|you'll|you ever|you could) (ever|would|even|) (know|understand|notice|care|noticed|cared|remember|get it|lift|ask|asked|bother)
        you (wouldn't|won't|couldn't|would never|will never) (know|understand|get it|last|recognise|recognize|notice|have lasted|survive|be able|manage|grasp|make it|amount)
        you of all
        (with|for|given|considering|knowing) (your|someone of your|somebody with your|someone with your|a man of your|a woman of your) (track record|taste|brain|brains|salary|memory|luck|looks|level|intellect|intelligence|iq|skills|education|background|talent|talents|cooking|standards|experience|history|attention span|expertise)
        (from|coming from|says|spoken like|bold of) (a|the|an|) (someone|somebody|man|woman|person|guy|one|girl|boy|bloke) (who|that|with|whose)
        for (someone|somebody|a man|a woman|a person) (who|with|so) (claims|says|can't|never|thinks|calls|likes|talks|considers|has never|clever|smart|such|so|educated|a|all|prides|wants|loves)
        (coming|rich coming) from (you|someone|somebody|the|a)
        (that's|thats) (rich|a bit rich|big of you|cute|adorable|hilarious|precious|sweet of|so cute|comical|your best|all you)
        you and your (precious|stupid|silly|famous|bloody|endless|big|so-called|fancy|clever)
        (let's|we'll|lets) (all|just|) see (if|how|whether) (you|long you|you can|long that|long this|that)
        (i've|i have|i'm|i|some of us|one of us|unlike some) (a|an|the|actually|have|) (degree|doctorate|phd|real job|qualification|expert|grown-up|adult|brain|brains|work|job|standards|masters|one with) ** you
        (surrounded|living|dealing|working|raising|married|stuck) (by|with|to) (a|an|another|) (idiots|idiot|child|children|amateurs|amateur|clown|clowns|toddler|teenager|caveman|fool|fools|third child|second child|big child|child)
        (another|extra|second|third|fourth|big|overgrown|biggest) (child|kid|baby|toddler|teenager)
        (do|must|have) i (have|really|always|got|) (to|) (do|explain|think|spell|hold|teach|wipe|remind|babysit)
        (almost|nearly) (feel|felt) (sorry|bad)
        (feel|felt) (a bit|almost|nearly|really|) (sorry for|embarrassed for|ashamed for) you
        (i|i almost|i'd) pity you
        (i'm|i am|i feel) (ashamed|embarrassed) (of|by|to be seen|for) (you|with you)
        (should|should've|might) have (known|guessed) (better|you'd|that you|not to)
        (thinking|cooking|listening|tact|logic|maths|tidying|planning|honesty|reading|subtlety|common sense|intelligence|patience) (was|is|has|isn't|wasn't|never) (never|not|n't) (been|exactly|really|) (your|ur)
        (strong|not your strong) (suit|point)
        (you|your) (disgust|sicken|repulse|embarrass|make me sick|make me cringe|make me want|make my skin|bore) (me|everyone|us|to|crawl|both|,|$)
        makes me (sick|cringe|want to throw)
        (a|such a|complete|total) waste of (space|time|breath|money|my|skin|oxygen|air)
        all by (yourself|your little|himself|herself)
        (aren't|isn't|are) (you|that|we|he|she) (clever|a clever|the clever|special|a genius|just perfect|perfect|a saint|wonderful|adorable|sweet|precious|lovely|so clever|just so|funny|hilarious|a treat|brave|just)
        (clever|good|smart|brave|big|silly) (you|boy|girl|old you|little you|lad|dog)
        (look|guess|well look|oh look) (who|who's|what|at you|everyone|the) (finally|decided|remembered|woke|up|cat|being|trying|bothered|turned|thinks|learned|suddenly|has|had|is)
        here comes the
        (what|whatever) would (you|i) (know|do without|you know)
        (i|i'd|i would) (laugh|laughed|almost laughed|nearly laughed|cry|have laughed) (if it|if you|when you|out loud at|in your) (wasn't|weren't|said|tried|so|face)
        (surprised|amazed|impressed|astonished|shocked|wonder) (that|) (you|you can|you even|you know|you managed|you remember|you remembered|you found|you noticed|you could) (even|know|remembered|managed|noticed|can|to|how|have|the|spell|read|found|it|got|bothered|my|your|anything)
        (you|you've|he|she) (finally|actually|really) (managed|deigned|bothered|condescended|did something|used your|figured|lifted|remembered|got off|noticed|found) (to|something|your|out|a finger|my|that|it|how|the)
        (deign|deigned|condescend|grace us|graced us|grace me|honour us|bless us)
        (such|quite|what) (an|a|the) (achievement|accomplishment|effort|hero|gentleman|comedian|philosopher|catch|charmer|expert|performance|martyr|scholar|intellectual|talent for|gift for|way with)
        (your|ur) (one|only|two|remaining|last) (brain|brain cell|brain cells|brain-cell|talent|skill|friend|contribution|neuron|good)
        (too|bit|lot) (hard|difficult|complicated|much|advanced|subtle|deep|clever|long|intellectual) (for|to ask of|a word for) (you|your|someone|you$)
        (above|over|beneath|below) (your|me|my|us) (head|pay grade|level|station|notice|,|$)
        (🙄|🤡|😒|🤦|🤮|🖕|👏👏|🥱|😂😂😂 you|/s)
      `,
      unless: `
        (taught|raised) you to (whistle|sing|cook|dance|swim|draw|write|listen|knit|ride)
        without you
        a (wizard|witch|magician|saint|poet|genius)
        ^ my (hero|star|genius|{kin})
        what a (star|treat|hero|gem|treasure|joy|day|week|night|evening|view)
        bless you (for|all|both|and)
        ^ that's hilarious
        what would i do without
        (cat|dog|rabbit|printer|car|bus|computer|phone) (is|was)
        (joke|story|joke that) (is|was) (hilarious|so)
        (myself|i'm the|i was the|laughing at myself)
        (love|adore|proud|legend|hug|❤️|❤|💛|🥰|😘)
        (train|film|movie|company|weather|boss|landlord|bank|airline|office|meeting|government|manager|queue|match|he|she|they|it)$
        (train|film|movie|company|landlord|bank|airline|government|boss|manager|my) (is|was|called|pathetic|said)
        what (do|would) you (think|like|want|need)
        (thank you|thanks) for (everything|being|your help)
      `,
    },
    {
      kind: "you-always-never",
      say: `
        you always (know|knew|remember|find|notice|understand|come|listen|trust|need|have) (better|best|everything|something|a way|fault|an excuse|a reason|someone|only|when it suits|back to|home late|last|too|to be right|to have|to win|the worst|the last)
        everything (is|has to be|must be|revolves|always) * (about|around) you
        (whenever|when) i (need|needed|want|ask|call|am|'m|try|tried|cry|cried|talk) * (you're|you|you've|your) (gone|busy|away|tired|never|nowhere|disappear|vanish|look|turn|walk|change|leave|go quiet|start|phone|roll|on|laugh|hide|suddenly|not)
        never (any|a bit of|a single|a|one|an) (help|word|support|thanks|apology|time|kind|interest|hug|compliment|answer|plan) (from|of|for|to|with) (you|me|thanks|kindness|interest|us)
        you're never (on|there|here|home|around|at|happy|satisfied|ready|sorry|wrong|in|the|free|interested|able|available|really|actually|nice|to|pleased|content|up|with)
        (you|u|you've|youve|you'll|you'd|you will|you can|you would) (just|really|simply|honestly|literally|basically|almost|practically|have|had|can|could|'ve|will|would|do|did|) {never}
        (you've|you have|you|u) ** (you never|you have never|have never|not even once|not once|not one single|not a single|not one)
        you (have|) , ** (never|not once|not on one)
        {never} (have|do|did|would|will|has|a|one|in) (you|your|thank|sorry|thanks|word|kind|please|single|i heard|a single|hello|compliment)
        ^ (never|not one|not a single|not once|not a|no) (a|one|) (word|thank|thanks|sorry|please|hello|question|call|message|text|compliment|kind|hug|kiss|goodbye|good|single|birthday|call back|apology|explanation|reply|note|glance) (you|from|of|word|thought|about|in|for|ever|when|to|,|$)
        (and|but|a) (never|not) a (word|thank|sorry|please|thought|question|call|kind)
      `,
      unless: `
        (i|i've|i'd|we|we've|we'd|he|she|they|it|who|which|nobody|mum|dad|{kin}|{Name}) (have|had|has|will|would|'ve|'d|) (never|not once|always|constantly|forever)
        you'll never (guess|believe|have|need|be|walk|forget)
        (can|could) never have (too|enough)
        (you're|you|is) never (in the way|hard|a burden|too much|alone|late for|dull|boring|far|a bother|wrong to)
        you is never
        never told (me|us|anyone) (you|your|that|about|how)
        never left
        never (once|even|ever|really|) {notbad}
        (you|you've|you'd|not) never (once|even|ever|really|) {notbad}
        you never (know|cease)
        (you|you've) never ** (kinder|lovelier|prouder|better|more|happier|funnier|bored|boring|mean)
        (you|u) (never|don't) (have|need) to
        (i'm|i've|i) (never|always|constantly|often) (told|thought|knew|imagined|wanted|felt|loved|forgot|forget|known|wondered|hoped|dreamed|thinking|think|been) ** you
        (he|she|they|it|who|that|people|{Name}|boss) (never|always|constantly)
        {heart}
      `,
    },
    {
      kind: "you-always-never",
      say: `
        (i|i'm) (always|constantly|forever|still) (come|comes|coming|am|end up|have to be|finish|rank|last|the one) (second|last|after|third|behind|the one|who|doing|cleaning|alone|waiting) ** (you|your|$)
        (you|u|you've|you're|youre|ur) (really|just|do|have|'ve|seem to|seem|are|have been|were|would|'re|will|somehow|honestly|actually|literally|simply|) {often} * {bad}
        {bad} (always|all the time|every time|every single time|constantly|24/7|the whole time|again and again|over and over|as always|as usual|like always|like usual|like you always)
        (you|you're|you've|with you) * (all the time|every time|every single time|every single day|24/7|the whole time|over and over|again and again|time after time|time and again|day in day|like usual|each and every) ($|,)
        you constantly
        you (never|always) do $
        {often} (you|your) (who|way|turn|friends|mother|family|job|rules|phone|work|plans|problems|excuses|first)
        (it's|its|that's|everything's|everything is|why is it|always) (always|never|constantly|forever|only ever|only|all) (about|your|up to me|me who|me that|my fault|my turn|on me|down to me|left to me|the same|somebody else's|someone else's|me)
        (i'm|i|am i) (always|constantly|forever|the one who always|permanently|every time|the only one|the one) (the one|have to|has to|who|left|having to|wrong|to blame|last|second|clearing up|cleaning up|waiting|apologising|apologizing|picking up|doing|the bad|the last|the only|must|am|that|asking|chasing|to do|begging|paying) ** (you|your|you're|$)
        why (do|am|is|must|does|are) (i|it|you|i'm) (always|never|constantly|forever|only|only ever)
        (all|only|the only|everything) (thing|things|) (you|u) (ever|) (ever|do|care|think|talk|want|say) (do|is|about|think|talk|say|want|care|ask)
        (you|u) only (ever|)  (ever|call|ring|text|care|think|talk|listen|write|come|ask|remember|notice|speak|show|see|touch|help|want|message|come round|hug|turn up|visit) (me|when|if|about|to|yourself|want|for|of|round|talk|call|think|because|your|up|once|with|down|come)
        nothing (i|is|was|we|that i) (ever|do|say|does|did|said|makes) ** (good|enough|right|matters|counts|you)
        (everything|anything|whatever) i (do|say|suggest|try|cook|wear|want|buy|touch|mention|make) (is|you|always|gets|turns|ends|seems)
        (do|did|would|will|can|could|have|has) (you|u) (ever|once|for once|just once|even once|one day|not) (listen|think|ask|do|say|stop|finish|help|notice|look|consider|put|call|let|remember|once|care|tell|going|gonna|be|take|try|bother|get|come|just|stay|make|clean|at all|pay|give|thought|cared|asked)
        (why|when|how) (do|did|don't|can't|won't|would|is it|have|are) (you|u|that you) (ever|never|always|ever|constantly|once|going to|have to always|not ever|not)
        (when|since when) (was|is|do|did|were|have|has) (the last|you|you ever) (time|ever|care|cared|last|do|been|started|listen)
        (for|just|only|even) once (in|could|can|would|you|listen|do|think|be|ask|try|maybe|please|i|say|let|$|,)
        (once|for once) in your (life|whole)
        (same|old) (old|story|song|thing|excuse|tune|argument) (story|song|thing|excuse|excuses|with you|every|again|as|from you|over|$)
        (typical|classic|so typical|here we are again|there you go|here you go|there you are|off you go) (you|again|of you|behaviour|behavior|response|answer|,|$)
        ^ (typical|typically)
        with you (it's|there's|nothing|everything|i|i can|i'm|one|it) (always|never|ever|is always|is never|can never|constantly|all|only|just|can|is|have|has)
        (never|always) (from|by) you
        (i|we|one) (can|could|will|would|do|did|may|) (never|not ever|hardly ever|never ever) (rely|count|trust|get through|get a|talk to|say anything|do anything|do enough|do it right|win|please|be good|have a|know where|get|finish|ask|tell you|depend|have|be) * (you|your|right|word|enough|sentence|conversation|straight|on you|with you|without|for you|anything)
        (every|each|any) (single|) time (i|i'm|we|my|something|it|there's|we're|one of us|i've) ** you ({adverb}|) {bad}
        (every|each) time ** you (go|do|say|start|just|end|look|get|tell|turn|come|make|find|have|act|leave|walk|choose|give)
        (every|each) (single|) (day|night|evening|morning|week|weekend|conversation|visit|dinner|meal|holiday|birthday|christmas|sunday|saturday|friday|monday|party|discussion|talk|month|year|plan) (you|you're|it's the same|the same|with you)
        (whenever|as soon as|the minute|the moment|the second|the instant) (i|i'm|i've|we|my|something|things|there's|it|anything|someone) ** (you|you're|you've|u) ({adverb}|) {bad}
        (once|yet|here|there) again (you|you've|you're|u|your)
        (there|here) you (go|are) again
        again and again (you|i)
        (you|u) (keep|kept|keep on|continue|insist on|can't stop|won't stop|never stop|do nothing but|spend your|spend all|spend every|are for) (on|your|all|) (forgetting|interrupting|leaving|promising|doing|saying|making|telling|putting|breaking|changing|turning|ignoring|cancelling|canceling|bringing|lying|avoiding|complaining|moaning|hiding|letting|using|talking|criticising|correcting|losing|coming home|going on|texting|buying|working|time|life|evening|evenings|free|blaming|nagging|checking|comparing|treating|pushing|repeating|spending|dropping|ruining|shutting|walking|being|acting|laughing|asking|picking|shouting|missing|pretending|postponing|throwing|taking|flirting|mocking|messing|moving|finding|but)
        (you|u) (haven't|hadn't|didn't|don't) once
        (you|u) (don't|didn't|haven't|won't|wouldn't|can't|couldn't|have yet to|hardly|barely|rarely|scarcely|seldom) (ever|even|once|at all|even once|in months|in years|so much as|bother|lift) (ask|listen|say|think|look|notice|call|help|try|remember|talk|thank|care|consider|tell|want|ever|done|been|once|asked|said|looked|noticed|called|helped|tried|to|a finger|hug|touch|speak|know|see|come|answer|do|hear|cook|kiss|clean|reply|text|let|finish|make|get|have|write|take|read|wait|find|offer|bother|put|bring)
        (you|u) (hardly|barely|rarely|scarcely|seldom) (ever|even|) (ask|listen|say|think|look|notice|call|help|try|remember|talk|thank|care|touch|speak|see|come|answer|do|hear|cook|kiss|reply|text|make|write|take|look up|laugh|let|want|visit|spend|hug)
        (how|too) many (times|more times) (do|have|must|should|did|will|does|can)
        (a|the) (hundred|thousand|million|hundredth|thousandth|millionth|umpteenth|tenth|nth) (times|time)
        (promises|excuses|excuse) (and|after|again|promises|excuses|but) (then|nothing|promises|excuses|excuse|again|no|more)
        (yet|and yet) another (excuse|promise|broken|evening|weekend|night|time you|cancelled|lie)
        (twice|three times|four times|five times|every time) (a|this|in a) (row|week|month|day)
        (never|not once) ** (did|have|do|has) you
        (months|years|weeks|decade|decades) (of|and|you|in which) (you|not|of you|of your|and still)
        (you|it's|its) (with you|) (never|always|forever) (too|your|the|me|at|on|in|late|busy)
        (nothing|never) (ever|) (changes|is enough|good enough|enough for you)
        (mister|mr|miss|mrs) (never|always|perfect)
        (you|you're) (as|like) (ever|usual|always) (late|busy|tired|the last|nowhere|too)
        (at|to|for|on) (no|any|every) (time|point|single) (did|do|have|in|opportunity|occasion) you
        (when|if) (it|things|something) (comes|matters|counts|suits|gets) ** you (vanish|disappear|run|hide|are never|are nowhere|always|never|suddenly|go quiet|'re never|leave|shut)
        one day (you'll|you will) (maybe|perhaps|finally|) (learn|listen|notice|remember|ask|see|understand|regret)
        as (always|usual|ever|per usual) (you|i|it's|no|nothing|the|my|your|with|me)
      `,
      unless: `
        (i|i've|i'd|we|we've|we'd|he|she|they|it|who|which|nobody|mum|dad|{kin}|{Name}) (have|had|has|will|would|'ve|'d|) (never|not once|always|constantly|forever)
        let me take
        always (had|have) my
        (the one who) (carry|carries|cooks|brings|helps|hugs|listens)
        you always ** (carry|carries|heavy|hard work)
        (did|have|were|had|do) you always (want|wanted|been|felt|feel|know|known|liked|like|love|loved|dreamed|dream|had|have|such|so)
        (amaze|amazes|impress|impresses|inspire|inspires|astonish|delight|surprise)
        (grin|grinned|tingle|beam|feel better|feel lighter|feel calmer|wait for)
        (take|have|need) all the time
        only me
        (just|you) (held|hugged|listened|stayed|sat|came|put|took|sang|made)
        you never ask for
        (you|u|you've|you're|ur) * {often} ({good}|a|my|the|in my|on my|got|had|made me|make me|there|on time|so|been|going|have|had) * {good}
        {often} (be|been|) {good}
        {often} ** (make|made|makes|making) (me|us|everyone|my|it|things|people) ({good}|better|less|easier|feel better|feel at|feel safe|tea|soup|laugh|lighter)
        you (can|could|may|will|'ll) always
        (all the|every) time you (want|need|like|can)
        {often} (the|my|a) (first|one|only|person|best|reason|last one|voice) (person|i|to|one|who|of|)
        (every|each) (morning|evening|night|day) (you|your) ** (for me|for us|with me|me)
        (again|once again|as always|as usual) ** {good}
        because you always
        you're always (welcome|free|allowed|my|in my)
        you always {good}
        never (once|even|ever|really|) {notbad}
        you never know
        {warm}
        (i'm|i've|i) (never|always|constantly|often|) (told|thought|knew|imagined|wanted|felt|loved|forgot|forget|known|wondered|hoped|dreamed|thinking|think|been) ** you
        (i'll|i will|we|we'll|we've) (always|never|constantly)
        (he|she|they|it|who|that|people|{Name}|boss) (never|always|constantly)
        (whenever|as soon as|every time|each time|the moment|the minute) (you|i|we|your) ** ({good}|want to|like|need a|need something|think of you|miss|hear|see you|thought of|thinking of)
        (every|each|any) ** (thinking|think|thought|miss|missed|saw|with you|without you|to you|for you|of you|tell you|telling you|you gave|you sent|you wrote|next to you|about you|you quizzed|you said|text you|see you|you'd like|you asked|you left me|you sat|you came|you held)
        (you|u) (never|don't) (have|need) to
        (whenever|if) you (like|want|need|can|feel|get)
        have you (ever|noticed)
        do you (ever|still|remember) (think|miss|wonder|dream|feel|wish|get|worry|want to)
        can't (stop|wait)
        as always (i|we|with)
        (just|only|for) once (i|we|let's|nothing|it|the|everything)
      `,
    },
    {
      kind: "unasked-advice",
      where: "response",
      say: `
        (get|getting|find|finding|have|having|take|taking|book|booking|make|making) (yourself) (a|an|some|out|to|off|together|checked|on)
        (the sooner|the less|the more) you ** the
        you (can|could) (also|always|still|just|simply|easily|surely) (ask|tell|say|go|take|leave|move|change|call|try|write|switch|use|work|quit|get|find|do|talk|stay|join|apply|sell|hire|pay|cancel|refuse)
        (all|what) (it|you|that) (takes|need|needs|takes is) (is)
        (no|not) (more) (coffee|wine|screens|phone|sugar|news|overtime|late) (after|before|at|for|in|and)
        ^ {advise}
      `,
      unless: `
        (don't|never) (hold|keep|bottle) (it|that|them) (in|up)
        all the time
        worth (the|it|every)
        ^ {kindact}
        (me|my|mine|i|i'm|i'll|i've|i'd|we|we'll|us|our|let's|love|here|wait)
        (as much as|as long as|as often as|as loud as|as many as|as slowly as|whenever|whatever|wherever|if) you (like|need|want|can|feel|wish|fancy|please)
        you (passed|earned|deserve|did it|made it)
        when you've (landed|arrived|read|slept|eaten)
        (has|with) your name
        worth the wait
        {heart}
      `,
    },
    {
      kind: "unasked-advice",
      where: "response",
      say: `
        (would|could|will|might) (do|be) you (good|some good|the world|a world|a favour)
        (do|does) (you|wonders) (good|for)
        ^ (give|put|send|bring|hand|leave|show|lend|pay|return) (your|his|her|the|him|her|them) (brother|sister|mother|father|boss|keys|landlord|colleague|phone|kids|manager|old|team|friend|doctor|notice|letter|emails|whole)
        (think|say|reckon|believe|suggest|recommend|vote) (you|u) (should|ought|need|must|had better|'d better|try|go|take|tell|call|leave|talk|see|start|stop|just|could)
        (you|u) know what (you should|you need|i'd|would help|helps|might help|works|you could)
        (you|u) (really|just|probably|definitely|honestly|simply|maybe|perhaps|first|all|both|also|) (should|shouldn't|must|mustn't|ought|need to|need a|need some|need more|have to|'ve got to|'ve just got to|got to|had better|better|could just|could always|could try|could ask|could at least|could tell|could take|could maybe|could start|might want|may want|might try|might consider|might be better|want to be|want to try|wanna|can just|can always|can simply|just have|just need)
        (you've|you'd|youd) (really|just|simply|only|) (got to|just got|better|do better|do well|be better|feel better|sleep better|have more|be wise|feel less|save|get more|be happier|feel so much)
        (you'd|you would) (feel|be|sleep|do|get|have|save|cope|find) (much|so much|a lot|far|more|) (better|less|well|calmer|happier|easier|wiser|fewer|energy|good|it) (if|without|to|off|once|by|with|after)
        (have|did|had|haven't|hadn't) you (ever|already|not|even|) (tried|try|thought about|thought of|considered|consider|looked into|asked|spoken to|talked to|checked|been to|seen a|told|think about|thought)
        why (don't|not|didn't|wouldn't) (you|u|just|simply|try|ask|tell|go|take|call|get|make|give|talk|write|look|let|start|move|leave|see|put|say|use|find|join|work)
        (couldn't|can't|could|can|wouldn't|won't|shouldn't) you (just|simply|maybe|not|at least|perhaps|always|) (ask|tell|say|take|call|get|go|find|move|leave|try|talk|speak|change|use|work|make|start|put|do|swap|switch|sell|give|stay|join|write|have|just|ring|let|refuse|apply|quit|buy|see|wear|plan|look|book|wait|pay|hire|cancel|set|keep|share)
        (if i|if it) (were|was|were me|was me) (you|me|in your|i'd|i would)
        in your (shoes|place|position|situation|case|boots)
        my (advice|suggestion|tip|recommendation|two cents|solution|idea|best tip|trick|therapist|opinion) (is|would|to|for|says|swears|always|,|would be)
        (a|one|some|little|quick|best|another|small) (word of|piece of|bit of|) (advice|tip|suggestion|trick|idea|hint|tips) (is|for|from|would|that|if|when|to|i|,|$)
        (what|here's|here is) (i'd|i would|you need|you want|you should|what|always works|helps is|works for|helped) (do|is|would|need|should|i'd|works|suggest|me|you|helps|to)
        (the|your) (best|simplest|easiest|only|quickest|smartest|obvious|first|right|other|healthiest|main|sensible|answer|solution|trick|key|secret|cure|important|fastest|safest|cleanest) (thing|way|fix|solution|option|step|answer|cure|idea|trick|move|is|here|to|medicine|remedy|place|bet) (is|would|to|you|for|here|might|now|,|$)
        ^ (best|simplest|easiest|quickest|first|simple|easy|obvious|the best|the trick|the key|the thing|answer|solution|key|trick|the solution|the answer|sounds like|problem|nothing beats|nothing like|always) (thing|fix|way|solution|step|bet|cure|answer|option|is|just|time|you need|you should|solved|to|a|ask|check|remember|worth)
        problem solved
        (worth|try|tried|consider|recommend|suggest|advise|advice) (getting|asking|trying|checking|having|seeing|looking|talking|going|making|writing|taking|doing|keeping|putting|switching|turning|telling|giving|speaking|leaving|using|eating|drinking|joining|cutting|reading|not|to|setting|booking|calling|you|that you|a|an|the|some|yoga|magnesium|meditation|melatonin|camomile|counting|thinking|moving|starting|learning|being|breathing|ringing|swapping|saying|sleeping|ignoring|ordering|buying|finding|him|her|it|this|with)
        (it|that) (might|would|could|may|will|'d|always|really|usually|sometimes|only|can) (be|help|helps|do you|make|not be|well be|probably help|be better|get better|gets|works|work|pay) (good|better|wise|worth|if|to|you|a good|an idea|smart|best|when|easier|wiser|healthier|useful|time|nice if you|sensible|more|when you|if you|not)
        (a|not a|such a) (good|great|better|nice|bad|smart|clever|brilliant) (idea|plan|moment|time|move) (to|if|for you|would|might|is|when)
        (helps|help|helped) (if you|when you|to just|to|a lot to|most to|me was|me a lot was|my {kin} to|my|when i)
        how about (you|trying|asking|just|going|taking|getting|calling|telling|making|writing|not|some|putting|leaving|talking|starting|moving|giving|saying|your|therapy|looking|finding|doing|being|if you|ringing|learning|you just)
        what about (a|an|asking|trying|going|just|taking|getting|calling|telling|making|writing|some|putting|talking|moving|your|yoga|if you|therapy|looking|finding|doing|joining|applying|ringing)
        (maybe|perhaps|possibly|probably|surely) (it's time|its time|time|it's best|it would|it'd|try|just|you|a|ask|go|take|talk|tell|don't|write|see|get|best|better|start|stop|look|think|leave|consider|say|put|make|speak|give|less|more|not|some|if you) (to|you|should|could|would|need|ought|can|might|be|asking|a|him|her|them|the|it|your|for|about|with|shouldn't|stop|go|let|just|try|coffee|screen|sugar|an|yourself|something|some|sleep|wine|stopped|tried|went|took|had|told|spoke|were|did|didn't|good|better|want|then|off|answer|less|more|check|see)
        (there's|there is|there are) (an|a|this|these|some|always|plenty|really good|also|such a|lots|) (app|apps|book|great|good|course|podcast|pill|really good|very good|cream|lovely|website|brilliant|group|helpline|doctor|youtube|video|therapist|trick|method|technique|exercise|tea|useful|things you|excellent|lots of)
        ~ (just|simply|then just|then|why not|better) {advise}
        (and|or|but|then|so) (just|simply|then) {advise}
        (seriously|honestly|definitely|really) (delete|block|quit|leave|ask|talk|get|go|take|tell|see|stop|dump|call|report|try|just|consider|move|change|ignore|find|don't)
        next time (just|you|say|ask|tell|bring|don't|try|take|leave|be|remember|write|go|make|wait|record|call|put|maybe|simply|send|book|get|pack|start|answer)
        i (would|'d|d) (just|simply|definitely|honestly|personally|probably|really|also|seriously|maybe|rather|first|only|not|never|) (tell|quit|leave|ignore|talk|ask|go|take|call|get|say|write|report|try|speak|see|move|change|stop|look|wait|not|block|start|put|book|find|give|let|keep|send|make|advise|suggest|recommend|skip|sell|use|cancel|refuse|do it|have a|have told|have said|have left|cut|push|apply|resign|buy|drop|sleep on|check|consider|ring|hand|confront|sit down|just|turn|set|put up|lie|answer|reply|worry|return|bring)
        i'd (just|simply|definitely|honestly|personally|probably|really|also|seriously|maybe|first|only|not|never|) (tell|quit|leave|ignore|talk|ask|go|take|call|get|say|write|report|try|speak|see|move|change|stop|look|wait|block|start|put|book|find|give|let|keep|send|make|advise|suggest|recommend|skip|sell|use|cancel|refuse|cut|push|apply|resign|buy|drop|sleep on|check|consider|ring|hand|confront|sit down|turn|set|answer|reply|bring)
        (high|about|it's|its|really|surely) time (you|to|for you) (stopped|started|told|took|asked|left|left him|went|moved|saw|let|said|learned|got|put|looked|had|quit|made|thought|stop|tell|leave|move|let|see|set|stand|talk|cut|start|quit|be|put|a)
        (less|more|fewer|a bit less|a little less|a bit more|a little more) (sugar|coffee|screen|sleep|exercise|fresh|water|protein|wine|vitamin|iron|routine|discipline|structure|phone|news|caffeine|sport|air|sunlight|social|magnesium|planning) (and|would|in|might|time|air|before|after|helps|is|will|media|is what|,|$)
        (all|what|thing) you (need|have to do|gotta do|need to do|should do|have|want) (is|to do|do|to)
        (as|since) (long as|soon as) you (just|keep|stick|set|tell|ask)
        (i|we|my {kin}|{Name}) (swear|swears|always use|always do|use|used|had the same|always take|take|did|tried|read) (by|problem|and|a|an|the|this|that|it|somewhere) ** (you|works|worked|helped|helps|recommend|try|gone|better|cured|solved|fixed)
        (start|begin) (by|with) (making|writing|asking|telling|taking|a|the|one|small|getting|saying|ten|five|talking|doing|something)
        (don't|dont|do not|never) (let|answer|reply|go|give|listen|take|tell|think|read|work|talk|say|look|call|open|eat|drink|sign|ask|put up|wait|rush into|bottle|text|engage|get involved|stay|respond|accept|argue|keep|apologise to|be afraid to|overdo|do it|quit|sell|lend|show|react|check|skip|forget to|worry so)
        (if you|once you|unless you|when you|as soon as you) (just|only|simply|would|really|stop|stopped|start|started|ask|asked|tell|told|went|go|took|take|got|get|tried|try|did|set|exercise|exercised|ate|eat|slept|sleep|planned|cut|spoke|left|quit|learn|learned|said|let|don't|had|wrote|write|put|moved|made|make) ** (you'd|you'll|you would|you will|it'll|it will|it would|would|will|they'd|he'd|she'd|they'll|he'll|she'll|things|everything|nothing|none)
        (go|going) (to|see|for|get) (a|the|your|see a|see the) (doctor|therapist|gp|dentist|hr|physio|specialist|counsellor|counselor|lawyer|walk|run|swim|jog|gym|police|boss|bed early|check-up|bank|massage|blood test)
        (see|seeing|consult|ask|call|visit|ring) (a|an|your|the|someone|somebody) (doctor|therapist|gp|dentist|physio|specialist|counsellor|counselor|professional|lawyer|expert|hr|union|landlord|psychologist|about it|about that|dietician|coach|nutritionist|accountant)
      `,
      unless: `
        you must (be|have|feel|know|miss|think|love|hate|wonder)
        you (should|shouldn't|should not|should never) have (to|had|$)
        you should (know|feel|be) (so|proud|that|how|free|loved|welcome|happy)
        all the time
        worth (the wait|it|every)
        hold it in
        (get|have|find) some (sleep|rest|of my|of our)
        (can|could|may) (also|always|still|just|) (say no|come|stay|be|rest|cry|tell me|talk to me|change your mind|sleep|keep|call me|feel|lean|leave it|let go|hate)
        my love
        (told|asked|spoken to|talked to|tell) (your|him|her|them|anyone|someone) ** (how you feel|how you felt|already|that you feel)
        (say|said) (yes|no) to that
        the best (thing|part) (about|is that|was|of)
        (don't|never) (hold it|keep it) in
        i'd say (yes|you did|we)
        (whatever|what) happens
        thanks
        (did|do|doing|said|chose|made) (the|a) (right|best|brave|good|only)
        ^ {kindact}
        ~ {kindact}
        (you|u) (could|can|should|must) (always|) (tell me|ask me|call me|come|stay|ring me|lean|cry|show me|send me|say it|have mine|sleep|borrow|use|take mine|text me)
        (anyone|anybody|everyone|i) would
        (you|u) (really|) (should|ought|must|shouldn't|need to) (to|) (be proud|be so proud|be very proud|have seen|have heard|know that i|know i|have said|feel|have felt|have been|have had|have loved|have wanted|miss|know how|have to|feel so|never have to|be so|have been|be exhausted|be tired|be relieved|be worn|not have to|be able|be allowed)
        (don't|dont|never|doesn't|didn't|won't) (have|need) to
        (do|if|whatever|whenever|anything|when|where|what|all) you (need|have to|want to|must|want|ever need)
        (want|like|need|love) (me|us) to
        (shall|should|can|could|may|would|do|will) (i|we)
        (if|when|whenever|whatever|wherever) (you) (like|want|feel|need|'re ready|are ready|can face|fancy)
        (i'd|i would) (like|love|have|rather|be|want|happily|gladly|feel|miss|also)
        (i'd|i would|i) (have|would have) (been|cried|felt|wanted|gone|hated|lost|screamed|done the)
        why don't (i|we|you and i)
        (how about|what about|why don't|maybe|just) (i|we|you and i|i'll|we could|us two|the two|us|you and me)
        (thanks|thank you|grateful|glad)
        (i'll|let me|i can|i could|we could|we can|i'm happy|i am happy|with me|on me|come over|come round|to mine|together)
        (would|did|does|might|could) it help
        (what|which|how) (have|did|do|would|was|were|are|is) (you|it|the|that)
        (he|she|they|it) (should|must|ought|need|could)
        (must|it must) (be|have|have been) (so|such|really|very|a|hard|awful|exhausting|frightening|strange|tough)
        {heart}
      `,
    },
    {
      kind: "command-should",
      say: `
        ^ {rude}
      `,
      unless: `
        ^ {kindact}
        stop it
        (stop|wait|do it) ,
        (i'm|i'll|i've|i love|i believe|i miss|we'll|we're|we could|let's|thank you|thanks|good luck|worry|for us|love|blushing|kidding|joking|lovely|hungry)
        (as much as|as long as|as often as|whenever|whatever|wherever|if) you (like|need|want|can|feel|wish|fancy|please)
        {heart}
        don't (know|think|want|remember|have|like|need|understand|care|mind|even|feel|really)
      `,
    },
    {
      kind: "command-should",
      say: `
        (you|u) (can|could) (do|take|clean|make|wash|get|empty|cook|pay|be|put|drive|pick) ** (for a change|for once|yourself|too you know|as well you know|now and then|once in a while|sometimes)
        how about you ** (for a change|for once|instead|yourself)
        ^ (pay|give) me back
        ^ (bring|get|take|pay|give|put|send|return) * (my|it|the|your|me) * (back|away|off|immediately|at once) (what|by|before|now|today|tonight|tomorrow|when|at|please|,|$)
        ^ tell me (where you (were|are)|who (was|she|he|you)|the truth|exactly)
        (i|we) told you (to|not to|already|before|twice|three|a hundred)
        (i|we) (asked|begged|reminded) you (already|before|twice|three times|a hundred|again|nicely)
        you (could|might|should) (have|'ve|of) (called|told|rung|asked|helped|said|warned|thought|waited|texted|written|tried|done|at least|just|let|been|come|cleaned|taken|mentioned|noticed|remembered|offered|bothered|stood|spoken|stayed|listened)
        ^ get (a haircut|a life|a job|dressed|changed|up|lost|moving|out|off|real|over|help|rid|your|to work|it done|on with|yourself)
        (you|u) (really|just|probably|definitely|honestly|simply|also|all|both|seriously|always|first|) (should|shouldn't|must|mustn't|ought|need to|have to|'ve got to|got to|had better|better|can't just|cannot just|can't keep|can't go|can't wear|can't expect|can't say|can't have|can't come|can't talk|can't see|are to|could at least|could have at|might at least|could try|could've|might have|might as well|might try|could start|could also|may not|will not|won't be)
        (you've|you'd|youd) (really|just|simply|only|) (got to|better|got some|got until)
        you're (really|just|) (supposed|meant|expected|obliged|required|not allowed|not permitted|not|forbidden) to
        (you're|you are|ur|you aren't) (not|n't|) (going|doing|having|seeing|accepting|leaving|spending|inviting|buying|wearing|telling|getting|taking|coming|staying|allowed|to|driving|eating) (out|to|that|it|there|anything|anywhere|them|him|her|until|without|with|dressed|like|before|another|a|the|one|home|this)
        you'll (do|go|call|apologise|apologize|be|have|tell|ring|pay|stay|come|clean|help|sit|listen|stop|just have|need|not) (as|to|it|her|him|them|sorry|home|and|on time|the|your|back|with|my|that|me|what|go|by|here|until|for|yourself)
        (from|starting) (now on|today|tomorrow|this moment|next week) (you|i|no|we|i want|you'll|there)
        i (want|need|expect|demand|insist|order|forbid|require|told|warned|keep asking|keep telling) (that|) you (to|home|back|here|seeing|out|not|stop|on|ready|both) (stop|be there|be home|be on|be more|be less|be quiet|be nice|be honest|do|quit|apologise|apologize|have|go|call|get|give|answer|start|at|by|talking|every|up|make|ring|not|change|sort|fix|clean|pay|choose|promise|behave|come|finally|finish|grow|act|show|put|take|so|home|before|explain|decide|respect)
        i (don't|won't|will not) (want|have|accept|allow|tolerate|permit|like) (you|your|any|to) (to|seeing|talking|going|doing|wearing|spending|touching|speaking|coming|drinking|smoking|telling|on|being|having|hear|more|near|excuses|playing|friends|leaving|using|bringing|driving|sharing|staying|working|behaviour|repeat|see)
        (and that's|that's|and thats) (final|that|an order|the end|all there|not up for|non-negotiable)
        end of (discussion|story|conversation|debate)
        no (arguments|excuses|discussion|buts|ifs|ifs or|ifs no|more excuses|more phone|more games|discussions|more of)
        (or|otherwise) (else|i'll|i will|i'm|we're|don't bother|there'll|you can|it's over|you'll)
        (is|are|was) (that|it|this|those) (really|so|too|honestly|that|) (hard|difficult|much|complicated|impossible) (to|for|$)
        (too|so) much to (ask|expect|hope)
        (how|that) (hard|difficult) (is|can|could|would|was) (it|that) (be|to|really|$)
        (wouldn't|won't|would) (it|) (kill|hurt|harm|cost|be so hard for) (you|to)
        (doesn't|don't|wouldn't|won't) (hurt|cost|kill) (you|anything|to)
        why (can't|don't|won't|couldn't|didn't|haven't|wouldn't|must) (you|u) (just|ever|at least|simply|even|finally|for once|always|have to|) (be|do|say|listen|tell|call|ask|answer|help|stop|try|talk|get|put|leave|make|go|remember|grow|let|come|have|keep|clean|act|behave|see|admit|think|pick|take|accept|apologise|use|give|show|look|already|done|said|called|told|asked|bring|understand|care|respect|wait|find|spend|finish)
        (can't|couldn't|could|can|will|would|won't|wouldn't) (you|u) (just|at least|ever|not|finally|for once|even|please just|please not|kindly|once|please for once|please stop|stop|maybe try|perhaps try|possibly) (be|do|say|listen|tell|call|ask|answer|help|stop|try|talk|get|put|leave|make|go|remember|grow|let|come|have|keep|clean|act|behave|see|admit|think|pick|take|accept|trust|refrain|give|look|turn|shut|wash|tidy|manage|pretend|once|for|being|not|doing|saying|the|it|that|use|show|send|reply|warn|bring|wait|finish|concentrate)
        (least|minimum) you (could|can|should|might|owe)
        (high|about|really|it's|its) time (that|) (you|for you|somebody|someone)
        (it's|its|that's) (your|ur) (turn|job|duty|responsibility|problem|mess|task|place) (to|now|not|,|$)
        (it's|that's|is|its) not (your|my|ur) (place|job|business|responsibility|turn) (to|,|$)
        (somebody|someone|some people|one|certain people|whoever|a certain person|some of us|certain someone|people) * (should|needs|need|ought|could|might|must|had better|has to|forgot)
        (how|too) many times (do|have|must)
        (i|we) (shouldn't|don't want to|shouldn't need to|should not) (have|need|be having) (to|) (ask|tell|remind|beg|say|explain|chase|repeat)
        (not|never) (under|in) my (roof|house)
        you owe (me|us|it|my|her|him|them)
        ~ (please|just|then|kindly|first|now|finally) {rude}
        (until|unless|before|if) you (say|apologise|apologize|stop|do|tell|change|call|ring|don't|have|learn|start|sort|can|finally|come|clean|get|quit|give|promise|prove|explain|admit|fix|book|choose) ** (i'm not|i won't|i will|i'll|don't|there's no|we're|we are|nothing|no|then)
        (i'm not|i won't|i'm going to|not) ** (until|unless) you
        (better|best) (be|get|have|do|start|make|not|hurry|think|come|say|apologise|find) (on|home|ready|a|it|an|the|by|your|used|sure|happen|to|up|moving|good)
        (make|be|get|have|want) (it|this|that|the|them|everything|yourself|dinner) (clean|ready|done|sorted|fixed|finished|gone|tidy|useful|paid|back) (by|when|before|today|tonight|now|,|$)
        remember (to|your|that you|who) (call|buy|pay|promised|ring|bring|take|manners|send|place|pays|lock|ask|be|clean|do|feed)
        (you|u) (just|simply|finally|really|) need (some|a|to|more|less|your)
        (a|some) (little|bit|bit of|bit more|little more) (respect|gratitude|effort|help|thanks|consideration|notice|warning|enthusiasm|support|appreciation|discipline|honesty|patience|less attitude) (would|wouldn't|isn't|please|from you|is|,|$)
        you (could|can) do (better|more) (than|if you|,|$)
      `,
      unless: `
        you must (be|have|feel|know|miss|think|love|hate|wonder)
        you (should|shouldn't) have (to|$)
        you should (know|feel|see|be|hear|get|have seen|have heard) (so|proud|that|how|the|my|me|it|this|what|free|loved|welcome|happy)
        you (need|have|ought|deserve) to (know|hear|see|rest|sleep|taste|meet|be there)
        (you|u) (don't|do not|never) (have|need|ought)
        (must|have to) be (starving|hungry|freezing|tired|knackered|exhausted|so|soaked|wondering|relieved|thrilled|proud)
        should (have|'ve) been there
        should (never|not) have (had|to)
        your turn to (choose|pick|decide|be|rest|sleep|get|open|win|relax)
        (should've|should have) (seen|heard|been)
        thank you
        (could|should|might) have ** and you (didn't|never|did)
        could have (told me anything|laughed|been|knocked)
        (allowed|free) to (be|feel|cry|say|rest|want|take|need|stop|change)
        why do you (think|love|like|feel)
        (you|u) (really|) (should|ought|must|shouldn't|have to|need to|got to|'ve got to|had to) (to|) (be proud|come and|come to|come over|see|have seen|have heard|see the|see what|see this|hear this|hear the|taste|try this|try the|try it|meet|read this|visit|know that i|know i|know how|watch this|smell|have been|be so|be exhausted|be tired|be relieved|be allowed|laugh|feel so|have felt|admit it|be the judge|be worn|promise me|give me the recipe|be freezing|have been)
        (don't|dont|never|doesn't|didn't|won't|not) (have|need|had) to
        (do|if|whatever|whenever|anything|when|where|what|all|time) you (need|have to|want to|must|want|ever need|should)
        (shall|should|can|could|may|must|do) (i|we)
        i (should|shouldn't|must|ought|need|have to|could)
        (if|when|whenever|whatever|wherever|unless) (you) (like|want|feel|need|'re ready|can|fancy|get)
        stop it
        (blushing|giggling|joking|kidding)
        ^ {kindact}
        {heart}
        (if|that|whether|so) you (must|should) (know|ask)
        (he|she|they|it|we) (should|must|ought|need|could|says you|said you)
        (together|with me)
        don't (you|we) (think|remember|love|worry)
        (please|) (tell|let) me (know|how|about|more)
        (don't|do not) (know|think|remember|have|like|need|understand|care|mind|even|feel|really|get why) (how|what|if|i|it|to|the|why|that|a|anything|when|where|this|any|much|about)
        not (your|my) (fault|job to carry)
        wouldn't (hurt|kill|harm) a

        (when|where) ** you have to`,
    },
    {
      kind: "you-always-never",
      say: `
        (you|u) (forgot|ignored|ruined|spoiled|spoilt|wrecked|abandoned|humiliated|betrayed|ditched|dumped|neglected|destroyed|sabotaged|dismissed|belittled|mocked) (me|my|it|us|everything|our|the|about|again|what|that|all|him|her|to)
        (after|despite|for) (all|everything) (that|) (i|i've|we|we've|i do|my)
        (thanks|no thanks) to you
        (your|ur) fault
        you (ruin|ruined|spoil|spoilt|spoiled|wreck|wrecked|break|broke|kill) (everything|it all|every|it for|the mood|the whole|all)
      `,
      unless: `
        (hurt|disappointed|sad|angry|upset|lonely|felt) (that|when|because|about)
        i (forgot|ignored|ruined)
        (not|isn't|wasn't|never|none) (your|of this is|really your|all your) fault
        {warm}
        (not|isn't|wasn't|never|none) ** your fault
      `,
    },
  ],
  reading: enReading,
  weights: enWeights,
  hints: {
    "you-always-never": {
      heard: "Words like always and never may be heard as a judgement of everything so far.",
      offer: "You could name one time: “On Tuesday, when …, I felt …”",
    },
    "i-feel-that-you": {
      heard: "After “I feel that you” comes what the other did or is, so it may be heard as a charge.",
      offer: "You could say the feeling itself: “I feel sad when …”",
    },
    label: {
      heard: "This may be heard as what the other is, more than as something that happened.",
      offer: "You could say what happened and what it did to you: “When …, I felt …”",
    },
    "mind-reading": {
      heard: "This says what goes on in the other, and only they can know it.",
      offer: "You could offer it as your guess and ask: “I caught myself thinking …, is that so?”",
    },
    contempt: {
      heard: "This may be heard as looking down on the other.",
      offer: "You could say what is under it: “I’m hurt that …” or “I was hoping for …”",
    },
    "command-should": {
      heard: "This may be heard as an order.",
      offer: "You could ask for it from your side: “It would help me if …, would that be all right?”",
    },
    comparison: {
      heard: "Held against somebody else, the other may hear that they fall short.",
      offer: "You could say what you long for, without the other person in it: “I’d love it if we …”",
    },
    dismissal: {
      heard: "This may be heard as: what you feel is too much.",
      offer: "You could stay with it for a moment: “I can see that this is hard for you.”",
    },
    "unasked-advice": {
      heard: "Ideas were not asked for here, so this may be heard as not having listened.",
      offer: "You could ask first: “Would you like ideas, or shall I just listen?”",
    },
  },
};
