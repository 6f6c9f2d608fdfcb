/**
 * Words that ask for the same thing in this library, a group to a line. Kept by hand: a thesaurus also joins what differs
 * here ("home" and "place", "hope" and "wish" are two questions each). Compared by stem, so one form of a word is enough.
 */
export const synonymGroups: readonly string[] = [
  "happy glad joy cheerful delight",
  "sad gloomy cry tears grief sorrow",
  "afraid fear scared worry anxious dread",
  "calm quiet peace silence silent ease relax",
  "tired rest weary exhausted worn sleepy",
  "angry cross annoy irritate",
  "proud pride",
  "brave courage dare bold",
  "lonely alone solitude",
  "thank thanks grateful gratitude appreciate",
  "sorry apology apologise",
  "forgive pardon",
  "argue quarrel fight disagree",
  "repair mend fix heal",
  "trust rely",
  "secret hidden hide hid",
  "laugh laughter funny joke giggle",
  "smile grin",
  "comfort console soothe",
  "help support",
  "gift present",
  "hug embrace",
  "touch caress stroke",
  "dream wish hope",
  "learn lesson teach taught",
  "remember memory recall",
  "child childhood young kid grow grew grown school",
  "old age older",
  "song music tune melody sing",
  "book story read novel tale",
  "film movie",
  "food meal dish eat ate taste cook",
  "smell scent",
  "sound noise hear listen",
  "see saw seen look watch view sight notice",
  "speak spoke talk chat word",
  "letter note message write",
  "photo picture image",
  "room place corner spot",
  "house home flat",
  "walk stroll wander",
  "travel trip journey road",
  "sea lake river water beach",
  "wood forest tree garden plant",
  "weather rain sun storm cloud snow",
  "morning dawn wake",
  "evening night dusk",
  "week day days month",
  "year years decade",
  "hour minute moment",
  "free idle spare unplanned",
  "work task job chore",
  "play game",
  "change differ different alter",
  "stop finish",
  "miss lack",
  "love care dear fond",
  "near close closeness beside",
  "far apart distance",
  "strong strength",
  "weak tender vulnerable",
  "people person stranger",
  "meet met meeting encounter",
  "choose chose chosen choice pick decide decision",
  "rule custom habit ritual",
  "value matter important worth",
  "mean meaning sense",
  "believe belief conviction",
  "honest truth true",
  "surprise unexpected astonish",
  "mistake wrong fail failure",
  "try attempt",
  "save hold held store",
  "lose lost loss",
  "body skin breath",
  "clothes wear wore coat shirt",
];

/**
 * Words that carry little of a topic: whom a wording is for, measure, order and time, and the verbs of any question. In
 * full they made "I say that all is well" and "What do you do well" one of the nearest pairs; without them too many
 * questions had a single word left, and all that ask for a hope lay at the same place.
 */
export const unspecificWords =
  "friend couple partner two both three five ten thing part way kind bit lot sort side time moment case end " +
  "turn long short late early good well best better bad quite almost enough often seldom always never once " +
  "first last next new big large small tiny just own same other else right odd say said tell told ask think " +
  "thought know knew known want need find found keep kept put use become became seem happen bring brought " +
  "leave left stay stand call come begin start name today plain real sure able hard fine day week month " +
  "year hour minute people person somebody without whole full half place notice life live lately";
