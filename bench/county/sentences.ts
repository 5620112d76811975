/** Plain sentences for summaries and descriptions. Words in braces are filled in; a sentence whose word is missing is left out. */
import { bodyWords } from './activity-words.ts';
import type { Random } from './random.ts';

/** Rare words, so that a search for one finds few. The first come most often. */
export const things =
  `cake wool books paint seeds bicycles cards dominoes soup apples scarves cameras guitars pottery bread jigsaws bulbs candles baskets kites bees
  lanterns quilts recorders drums jam puppets maps stamps lace marquetry calligraphy origami macramé dulcimers clarinets bassoons mandolins harmonicas concertinas
  handbells tapestry crochet felt batik linocut enamel mosaic whittling cider mead chutney quinces medlars damsons gooseberries mulberries leeks marrows
  dahlias fuchsias sweet-peas pelargoniums orchids cacti ferns bonsai newts dragonflies hedgehogs bats barn-owls swifts sloes hurdles thatch coracles
  eels windpumps sluices barges telescopes meteorites fossils sundials barometers gramophones steam-engines tractors ploughs semaphore morris-dancing
  shove-ha’penny croquet petanque korfball curling fencing judo aikido parkour orienteering geocaching canoeing punting`
    .trim()
    .split(/\s+/);

const sentences = `
We meet in {place} and anyone may come along.
You do not need to book, and the first time is free.
New people are always made welcome, whatever they know already.
Bring a friend or come by yourself.
Tea and coffee are included.
There is parking outside and a bus stop near by.
We are run by volunteers, and everybody takes a turn with the washing-up.
Most of us live in {place} or the villages around it.
This season there is something new: {thing}.
Members have lately been busy with {thing} and {thing}.
If you like {thing}, ask about our small group for it.
We began with six people round a kitchen table and have grown since.
Please ring before you come if you use a wheelchair, so that we can open the side door.
Children are welcome with an adult.
We follow a safeguarding policy and our helpers have been checked.
Somebody will meet you at the door the first time.
We stop for the school holidays and start again in September.
Money left over goes to other groups in {district}.
The room is warm and there is a quiet corner.
We borrow what we need, so there is nothing to buy.
A hearing loop is fitted, but please sit near the front.
We take part in the village show each summer.
Outings are decided by vote at the start of the year.
You can pay in cash or by card on the day.
If money is a worry, speak to us: nobody is turned away.
Our newsletter comes out four times a year and goes through every door.
We keep a waiting list when we are full, and it moves quickly.
Dogs are welcome if they are quiet.
Many people come for {thing} and stay for the company.
The kitchen sells soup, sandwiches and cake.
We also visit people who cannot leave home.
There is a Saturday session once a month for those who work.
Beginners start in January, but you can join at any time.
Ask about lifts if you live outside {place}.
Everything is explained in plain words, and there is time for questions.
We work with the surgery, the school and the library.
Photographs of past years are on display in the entrance.
We lend out {thing} between meetings.
Last year more than a hundred people took part.
The committee meets four times a year and anyone may listen.`
  .trim()
  .split('\n');

export type Slots = Readonly<Record<'place' | 'district', string | undefined>>;

/** @returns the sentence, or an empty text where it asks for a word that must not be said */
export function fill(sentence: string, random: Random, slots: Slots): string {
  let isWhole = true;
  const text = sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const word = name === 'thing' ? random.favourite(things).replaceAll('-', ' ') : slots[name as keyof Slots];
    if (word === undefined) isWhole = false;
    return word ?? '';
  });
  return isWhole ? text : '';
}

/** From nothing to five paragraphs: a quarter say nothing, few say much. */
export function description(random: Random, slots: Slots, opening: string): string | null {
  const length = random.next();
  if (length < 0.25) return null;
  const paragraphs = length < 0.65 ? 1 : length < 0.9 ? 2 : random.between(3, 5);
  const parts: string[] = [];
  for (let paragraph = 0; paragraph < paragraphs; paragraph++) {
    const said = paragraph === 0 ? [opening] : [];
    for (let count = random.between(1, 4); count > 0; count--) said.push(fill(random.pick(sentences), random, slots));
    parts.push([...new Set(said)].filter(Boolean).join(' '));
  }
  return parts.filter(Boolean).join('\n\n') || null;
}

export const words = (random: Random, body: keyof typeof bodyWords) => random.favourite(bodyWords[body]);
