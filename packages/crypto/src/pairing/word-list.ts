/**
 * The 2,048 English words that safety words are drawn from: four words carry 44 bits, eleven each.
 *
 * Two people read them to each other aloud, so a word is everyday, three to eight letters long, and hard to mistake: the
 * first four letters differ for every word, no two words are one letter apart (changed, added, left out or two swapped),
 * no word is the plural of another, and of words that sound alike at most one is here. Nothing frightening, sexual,
 * religious, political or insulting, and none of the words people say while they compare (yes, no, first, again, stop).
 * Composed for Twofold, not taken from a published list; alphabetical, 0 is the first. The order is part of the protocol:
 * changing any word changes what two versions show for the same pairing.
 */
export const safetyWordList: readonly string[] = `
aardvark abacus about above absorb accent acorn acrobat actor adjust admire adobe advance adverb afloat agenda agile
agree ahead aircraft airplane airy album alcove alder alert alfalfa algebra alike alleyway allow almanac almond
aloft along alpaca alphabet alpine already also always amateur amaze amber amble amethyst amount amuse anchor
ancient anecdote anemone angora animal aniseed ankle annex announce annual anorak answer antelope antique anvil
anyone apart applaud apricot apron aquarium arcade arctic arena aria arise armchair aroma around arrange arrive
artisan artwork ascend ashore aspen asphalt assemble assist aster astonish athlete atlas atom atrium attach attract
auburn auction audience august aunt aurora author autumn avenue average aviary avocado avoid await awake award
awning axle azalea babysit backpack bacon badger bagel baggage bagpipe baguette bakery balance balcony ballad balmy
balsa bamboo bandana banjo banquet banter barber barefoot baritone barley barnacle basalt basil basket bassoon batch
bathrobe battery bayou bazaar beagle beaker beanbag beat beautify because become bedrock bedside bedtime beech
beehive beeswax beetle before begin begonia behind beige below beneath beret berry better between beverage beyond
bicycle bigger billiard bingo biplane birch bird birthday biscuit bison bistro blanket blazer blissful blizzard
block blotter blouse bluebell boarding boatyard bobbin bodywork bonanza bonbon bonfire bonnet bonus bookcase boost
border borrow botanist bottle boulder bounce bouquet bowl boxcar boxwood bracelet bramble branch brass bravery bread
breeze brick bridge brief bright brim bring brioche broccoli bronze brooch broth browse brush bubbly bucket budget
buffalo build bulb bulletin bumble bungalow buoyant bureau burger burrito bustle busy button buzzer byway cabaret
cabbage cabin cable cactus caddy cadence cafe calendar calf calico camomile campfire canary candle canister canopy
canteen canvas canyon capable capital caramel cardigan cargo caribou carnival carousel carpet carrot cartoon carve
cascade cashmere castle casual catkin caught cavern cavity cedar ceiling celery cello cement century ceramic cereal
certain chair chalet champion chapter charcoal chat cheddar cheetah chemist cherish chestnut chickpea chief chiffon
chili chime chipmunk chisel choose chorizo chuckle chunk chutney cinema cinnamon circle citrus city civic clamber
clarinet classic clay cleanse clerk click cliff climate clinic clip cloak closet cloth cloud clover clue cluster
coach coastal cobalt cobbler cobweb coconut coffee cogwheel coin coleslaw collect column comb comedy comfort comic
compass concert confetti console contour convey cookbook cool copper copy coral cordial cork corner corridor cosmos
costume cottage country couple courtesy cousin cowbell coyote crackle cradle craft crane crater crayon creative
credit creek crescent crew cribbage cricket crimson crisp crochet crop croquet crossing crouton crowd cruise crumb
crunch crust crystal cube cubicle cuckoo cucumber culture cumin cupboard cupcake curator curious currant cushion
custom cutlery cyan cyclist cymbal cypress dabble daffodil dahlia daily dainty dale damson dance dapple daring dash
data dawn daybreak daylight dazzling deal debut decade december decimal deck decorate deep degree delicate delta
denim dentist depth describe design dessert detail detour develop device dewdrop diagonal diamond diary dictate
diesel digital dimple dinghy dinner dinosaur diploma discover display distant divide doctor dogwood dollop dolphin
domain dome domino donut doorbell dormouse double dough downhill dozen dragon drama drapery drawer dream dresser
drift driver drizzle drumbeat dryer duckling dugout dumpling duplex dusk duty duvet dwelling dynamic each eager
early earmuff earring earthen easel easy ebony echo eclair eclipse edible edition educate eggplant egret eighteen
either elastic elbow electric elegant element elephant elevator elixir elk emblem embrace emerald empty emu enamel
encircle encore energy engage engine engrave enjoy enlarge enormous enough ensemble enter entire entry envelope epic
episode equator equinox eraser escort espresso essay estate estuary evening every exact example excel exchange
exercise exhale exhibit expand explore express extend extra eyebrow eyeglass eyelash fabric fabulous face fairway
falcon fall familiar famous fancy fanfare fantasy faraway farewell farmyard farthing fashion fastener faucet feast
feature february fedora feed feline felt fence fender fennel fern ferret festival fetch fiction fiddle field fiesta
fifteen figure filament fillet film filter final finch finger finish firewood fish fitness five fix flagpole flake
flamingo flannel flap flash fleece flexible flight flint flipper floor floral flotilla flourish flow fluent fluffy
fluid flute foamy focus foggy foil folder foliage folk follow food football forecast formal fortune forum forward
fossil foster four foxglove foyer fragrant frame freckle freehand freight frequent fresco friday friendly fringe
frisbee frog front frosty frothy fudge funny furnish furrow future fuzzy gadget galaxy gallery game gander gangway
garage garden gargle garland garment garnet gateway gather gazelle gear gelatin gem genial gentle genuine geology
geranium gerbil gesture geyser gherkin giant gift giggle gimmick gingham giraffe gizmo glacier glad glance glass
glaze gleam glider glimpse glitter globe glorious glossy gnome goal goblet goggles goldfish golfer gondola goodwill
goose gopher gorge gorilla gosling gourmet gracious grain grammar granite graph gravity great green griddle grill
grizzly grocer groove group growth guava guess guide guitar gulf gumboot gumdrop gusto guzzle gymnast habit hacksaw
haddock hail halfway halibut hallmark hamlet hammock hamper hamster handbag hanky happen hardware harmonic harp
harvest have hawk hawthorn haystack hazelnut headland hearth heather hedgehog height helium helmet henna heritage
heron herring hexagon heyday hibiscus hiccup hickory hideaway highland hiker hillside hinge hint history hobby
hockey hold holiday holly homage homemade honest hoodie hoop hopeful horizon hornbeam horse hotel hotpot hourly
hover human humid humming hundred hurdle hurrah husky hut hybrid hydrant ibex iceberg icicle icing idea identity
igloo iguana illusion imagine impala import include increase indigo infinite initial inkling inkwell inland inlet
insect insight inspire instant invent invite invoice inward item ivory ivy jackpot jade jaguar jamboree janitor
january jasmine jasper javelin jay jazz jelly jersey jester jetty jiffy jigsaw jingle jog joiner joke jolt jotter
journey jovial joyful joystick judo juggle juice jukebox july jumbo jumper junction juniper kangaroo karaoke kayak
kebab keepsake kernel kestrel ketchup kettle keyboard keynote khaki kickoff kid kiln kilogram kimono kindling
kingdom kinship kiosk kitchen kite kitten kiwi knack knee knight knoll knuckle koala label ladder ladle ladybird
lagoon lakeside lamb lamppost landmark language lantern lanyard laptop larch large lark lasagna laser lasso lasting
lattice laugh laundry laurel lava lavender lavish leader leaflet leapfrog learn lecture ledger leek left legend
leisure lemonade lemur length lens lentil leopard lesson lettuce level lexicon library licorice lifeboat likewise
lilac lily limber limerick limit linden link lion listener little lively lizard llama loaf lobster locate locket
lodge logbook logic logo lollipop lookout loom lorry lotion lotus lounge love lowland loyal lozenge lucid lucky
luggage lukewarm lullaby luminous lunar lunchbox lupin luxury lychee lyric macaroni machine mackerel magazine
magenta magician magma magnify magpie mahogany main major make mallard manager mandolin mango manicure manner
mansion mantel manual many maple marathon marble margin marigold maroon marquee marvel marzipan mascot mask mason
mastiff material matinee matrix mattress mauve maximum maybe meadow measure mechanic medal medley mellow melodic
member memento memory mentor menu merchant merlin mesh message metaphor meteor method metro mica midland midnight
midway might mild mileage million mimosa mindful mineral mini minstrel miracle mirror mixture moat modern modify
momentum monarch monday mongoose monitor monorail month monument moonbeam mop morning morsel mosaic moss motor motto
mountain mouse mouthful movie muddle muesli muffler mulberry mulch multiply murmur museum mushroom music muslin
mustard mutual myrtle mystery myth nacho napkin narwhal nautical nearby nebula necklace nectar needle neon nephew
neptune network never newsreel newt nibble nickel niece nifty nightcap nine noble nocturne nod noise nomad noodle
north notebook nothing notice nougat noun novel nozzle nugget number numeral nursery nutmeg nutrient nutshell nylon
oasis oatcake oatmeal object oblong oboe observe obtain occasion ocean octagon october odyssey offer office often
oilskin ointment okra olive olympic omega omnibus onion opal opaque open opera opinion opposite option orange orbit
orchard oregano orient origami ornament osprey ostrich outback outdoor outer outfit outing outline outpost overcoat
owlet oxygen oyster ozone pacific package padding page painter pair palette palm palomino pamphlet panda panel
panorama pantry papaya paper paprika parasol parcel parent parkland parsley passage pastel path patio pattern pause
pavement pavilion paw peacock peanut pearl pebble pecan pelican pencil pendant penguin people pepper perfect pergola
perhaps permit pesto petal petunia pewter pheasant phone photo phrase physics pianist piccolo pickle picnic picture
pigeon pigtail pillar pilot pimento pinafore pinball pinwheel pioneer pipe pirate pitcher pixel pizza plaid planet
plaque plate playful plaza pledge plenty plumber plural plush plywood podcast podium poem poetry point poker
polaroid polenta polka pollen polo pompom poncho pond popcorn poppy popular porpoise porridge portrait position
possible postcard potato pottery pouch powder practice prairie prance prawn precise prelude prepare present pretzel
previous primrose prism prize problem produce project promise prosper protein proud provide public puffin pullover
pulp puma pumpkin pupil puppet purpose putty pyramid quaint quality quantity quartet quest quick quiet quill quince
quiver quiz quota rabbit raccoon racket radar radiant rafter ragtime railway rainbow raisin rally rambler rampart
random ranger rapid rare raven ravioli react readable reason rebuild recall receive recital record recycle redwood
reef refine reflect refresh regatta register regular rehearse reindeer rejoice relax reliable remain remember remind
remote repair reply reptile research restore result retrieve return reunion reveal revolve reward rhapsody rhubarb
rhyme ribbon rice ricotta riffle rind ringlet ripple risotto riverbed roadside roar roast robe robin robot robust
rock rodeo roller rooftop rookie roomy rooster rosemary rotate routine rowan rowing rubber ruby rucksack rudder rug
ruler runner runway rural rustic saddle safari safety saffron saga salad salmon salt salute salvage sample sandwich
sapling sapphire sardine satchel satin satsuma saturday saucer saunter sausage savanna sawdust sawfish sawmill
scallop scamper scan scarlet scatter scenery schooner science scissor scooter score scout scramble screen scribble
scroll scuba sculptor seabird seafood seagull search seaside seaweed secret section secure seesaw segment select
selfie sensible sepia sequoia serenade serve sesame session settee several shadow shake shallot shamrock shawl sheaf
shed sheep shelter sherbet shift shimmer shingle ship shoelace short shoulder shovel shower shrimp shuffle shutter
sidewalk sieve sigh signpost silence silicon silk silver similar sincere sitar situate sixteen sizzle skate sketch
skill skipper skirt skittle skylark slalom sleeve sleigh slice slogan slot small smart smidgen smile smock smooth
snail snazzy snippet snooze snorkel snowman snuggle soak soapbox soccer social soda softball solar solid soloist
sombrero sonata song sonic soon soprano sorbet sorrel sound soup source south souvenir soybean space spaniel sparrow
spatula speak spectrum speech spell sphere spinach spiral splash splendid split sponge spool spotless spray spread
sprinkle spruce square squeak squirrel stable stadium staff stage stair stamp starfish station stay steady stellar
stencil stereo stew stick stilt stirrup stitch stockpot story stove strand street string student stylish subject
subway suede sugar suggest suitcase summer sunbeam sundial sunset support surfer surprise surround survey sushi
swallow swarm sweater sweet swim swing swirl swivel swoop sycamore syllable symphony syrup system tabby tabletop
tackle taco tactic tadpole tailor talent talk talon tamarind tandem tapestry tapioca target tarragon tassel taste
tawny taxi teacher teak teapot teaspoon telegram tell template tendril tennis tenor tent terrace tether texture
thank thatch theme thermal thicket thimble thirsty thistle thousand thread thrift thrush thumb thunder thursday
tiara tidal tide tiger tinfoil tinker tinsel tiny tiptoe tissue titan title toboggan today toddle together token
tomato tomorrow tone toolbox tooth topaz topsoil torch tortoise total toucan tourist tower town toyshop tractor
trade traffic trail tram transfer trapeze trawler treasure treble trellis trend trestle triangle tribute tricycle
trifle trilogy trinket trio trivia trolley trombone trophy trout trowel true truffle trumpet trunk truth tuba tuck
tuesday tuft tugboat tulip tumbler tundra tunic tunnel turbine turf turmeric turnip turret turtle tutorial tuxedo
twelve twenty twig twilight twinkle twist typical ukulele ultimate ultra umbrella umpire unbutton uncle under unfold
unicycle uniform unique unison universe unlace unlock unmask unpack unravel until unwind unwrap upbeat update
upgrade uphill upkeep upland uplift upon upper upright uptown upward urban usable useful usual utensil vacation
vacuum valley value vanilla variety varnish vase vault vehicle velcro velvet venture verandah verb version vertical
vessel viaduct video view village vineyard vintage vinyl violet visible vista vitamin vivid vocal vogue voice
volcanic volume voucher vowel voyager wafer waffle waggle wagon walkway wallaby walnut waltz want warbler wardrobe
warmth wasabi washable weave website wedge weekend weigh welcome western wharf wheat wheel whimsy white whizz whole
wicket width willow windmill wingspan winter wire wisdom wishbone wisteria wobble wolf wombat wonder woodland woolly
workshop world worthy woven wrap wreath wren wriggle wrinkle wrist yachting yard yarrow yearbook yodel yoga young
yucca zebra zenith zephyr zeppelin zero zest zigzag zinc zinnia zipper zucchini
`
  .trim()
  .split(/\s+/);
