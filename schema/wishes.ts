/** What people did not find and tell us of, and what staff say became of it. Rules: server/wishes. */
import { encodeGlobalID } from '@pothos/plugin-relay';
import { languageOf } from '../language/language.ts';
import { inLanguage } from '../server/in-language.ts';
import { NotFound } from '../server/refusals.ts';
import { change } from '../server/registers/register.ts';
import { openWishForm, tellWish, type WishTold } from '../server/wishes/tell-wish.ts';
import { readWishKey, wishAnswerRegister, wishAnswers, wishKey } from '../server/wishes/wish-answers.ts';
import { daysBefore, type WishGroup as WishGroupRow, wishDays, wishGroups } from '../server/wishes/wish-groups.ts';
import { ViewerRef } from './accounts.ts';
import { AdminChange } from './admin-changes.ts';
import { builder } from './builder.ts';
import { checkedFirst } from './connection.ts';
import { languageWords } from './language.ts';
import { ListingKind } from './listings.ts';
import { refusals } from './refusals.ts';
import { readStaffId } from './staff-ids.ts';

const WishForm = builder.objectRef<{ token: string }>('WishForm').implement({
  description: 'The form on which somebody tells what is missing, as they open it.',
  fields: (t) => ({
    token: t.exposeString('token', {
      description: 'Send it back with what is missing: not within the first seconds, not after a day, and once.',
    }),
  }),
});

const WishTaken = builder.objectRef<WishTold>('WishTaken').implement({
  description: 'It was taken and is counted. Nothing is kept of who told it, so nobody can be answered.',
  fields: (t) => ({
    place: t.string({
      nullable: true,
      description: 'Where, by its name: no finer than a parish or town.',
      resolve: ({ place }) => place?.name ?? null,
    }),
    theme: t.string({ nullable: true, description: 'The theme, in words.', resolve: ({ theme }) => theme?.name ?? null }),
    kind: t.expose('kind', { type: ListingKind, nullable: true, description: 'Of which kind; null for any.' }),
    words: t.exposeString('words', { description: 'The words as they are kept: without addresses and numbers. May be empty.' }),
  }),
});

const WishInput = builder.inputType('WishInput', {
  description: 'What somebody misses. Words, a theme, or both.',
  fields: (t) => ({
    place: t.string({ description: 'Where: a slug, a name or a postcode. Of a postcode only the parish or town it is in is kept.' }),
    theme: t.string({ description: 'The slug of a theme.' }),
    kind: t.field({ type: ListingKind, description: 'Of which kind; any, when nothing is said.' }),
    words: t.string({ description: 'What is missing, in at most 200 letters. Addresses and numbers are taken out.' }),
  }),
});

builder.mutationField('openWishForm', (t) =>
  t.field({
    type: WishForm,
    rule: 'public.suggest',
    errors: { types: refusals },
    description: 'Opens the form on which anybody tells what they did not find.',
    resolve: (_root, _args, { db, now }) => openWishForm(db(), now),
  }),
);

builder.mutationField('tellWish', (t) =>
  t.field({
    type: WishTaken,
    rule: 'public.suggest',
    errors: { types: refusals },
    description:
      'Tells what somebody did not find, so that those who look after the place see what is missing. Counted by day; no person is kept.',
    args: {
      token: t.arg.string({ required: true, description: 'Of the form, as openWishForm gave it.' }),
      wish: t.arg({ type: WishInput, required: true, description: 'What is missing.' }),
      trap: t.arg.string({ description: 'What stands in a field that people do not see: leave it out.' }),
      language: t.arg.string({ description: languageWords }),
    },
    resolve: (_root, { token, wish, trap, language }, { db, now, network }) =>
      inLanguage(languageOf(language), () => tellWish(db(), { wish, token, now, trap: trap ?? '', network: network ?? null })),
  }),
);

const WishAnswer = builder.enumType('WishAnswer', {
  description: 'What became of something that people missed.',
  values: {
    LISTED: { description: 'It is there, and listed now.' },
    PASSED_ON: { description: 'Somebody who might begin it knows of it.' },
    NOTED: { description: 'It was read; nothing can be done at present.' },
  },
});

const WishSaid = builder.objectRef<WishGroupRow['words'][number]>('WishSaid').implement({
  description: 'What people wrote. Staff only.',
  fields: (t) => ({
    words: t.exposeString('words', { description: 'Their words, without addresses and numbers.' }),
    times: t.exposeInt('times', { description: 'How often.' }),
  }),
});

const WishGroup = builder.objectRef<WishGroupRow>('WishGroup').implement({
  description: 'What people missed of one theme and kind in one place. Staff only.',
  fields: (t) => ({
    id: t.id({
      description: 'Give it to answerWishes.',
      resolve: ({ placeId, themeId, kind }) =>
        encodeGlobalID('WishAnswer', wishKey({ placeId: placeId ?? 0, themeId: themeId ?? 0, kind })),
    }),
    place: t.exposeString('place', { nullable: true, description: 'The name of the place; null where none was said, or it is gone.' }),
    placeSlug: t.exposeString('placeSlug', { nullable: true, description: 'Its slug.' }),
    theme: t.exposeString('theme', { nullable: true, description: 'The theme in words; null where none was said.' }),
    kind: t.field({
      type: ListingKind,
      nullable: true,
      description: 'Of which kind; null for any.',
      resolve: ({ kind }) => (kind || null) as 'GROUP' | null,
    }),
    times: t.exposeInt('times', { description: 'How often, in all.' }),
    open: t.exposeInt('open', { description: 'How often since the answer; all of them where there is none.' }),
    lastOn: t.field({ type: 'Date', description: 'The last day on which somebody missed it.', resolve: ({ lastOn }) => lastOn }),
    words: t.field({ type: [WishSaid], description: 'What people wrote, most often first, at most 20.', resolve: ({ words }) => words }),
    answer: t.field({
      type: WishAnswer,
      nullable: true,
      description: 'What became of it; null while nobody has said.',
      resolve: ({ answer }) => answer as 'LISTED' | null,
    }),
    answeredOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Up to which day that answers.',
      resolve: ({ answeredOn }) => answeredOn,
    }),
  }),
});

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

builder.objectFields(ViewerRef, (t) => ({
  wishes: t.field({
    type: [WishGroup],
    rule: 'queue.read',
    complexity: { field: 100, multiplier: 20 },
    description:
      'What people said that they miss, in the last 400 days and within the viewer’s scope: what waits for an answer first, most often first.',
    args: { first: t.arg.int({ description: 'How many, 1 to 100; 100 when nothing is said.' }) },
    resolve: (viewer, { first }, { db, now }) => wishGroups(db(), viewer, daysBefore(now, wishDays), checkedFirst(first ?? 100)),
  }),
}));

builder.mutationField('answerWishes', (t) =>
  t.field({
    type: AdminChange,
    rule: 'queue.decide',
    errors: { types: refusals },
    description:
      'Says what became of what people missed of one theme and kind in one place, up to today. Those who miss it on a later day ask anew.',
    args: {
      id: t.arg.id({ required: true, description: 'The id of the WishGroup.' }),
      answer: t.arg({ type: WishAnswer, required: true, description: 'What became of it.' }),
    },
    resolve: async (_root, { id, answer }, { db, viewer, now }) => {
      const key = readWishKey(readStaffId(id, 'WishAnswer'));
      if (!key || !wishAnswers.includes(answer)) throw new NotFound('There is no such wish. Look at the list again.');
      const known = await db().wishAnswer.findUnique({ where: { placeId_themeId_kind: key }, select: { kind: true } });
      const row = { ...key, answer, day: dayOf(now) };
      return change(db(), wishAnswerRegister, known ? wishKey(key) : null, () => row, { viewer, now });
    },
  }),
);
