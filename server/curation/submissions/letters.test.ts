/** Who is written to in which language: whoever sent a form in that of the form, all others in English. */
import { fetchWords, languages, speaking } from '../../../language/language.ts';
import { ask } from '../../testkit/ask.ts';
import { describe, expect, test } from '../../testkit/fixture.ts';
import { globalId, makeGroup, makePlace } from '../../testkit/rows.ts';
import { makeViewer } from '../../testkit/viewers.ts';
import { answerLetter, claimEnded, claimGranted, confirmLetter } from './letters.ts';
import { takeClaimBack } from './take-back.ts';
import { choir, confirm, later, linkTo, now, send } from './testkit.ts';

const claim = { 'sender/name': 'Jo', 'sender/part': 'chair' };

describe('letters to whoever sent a form', () => {
  test.for(languages.filter((one) => one !== 'en'))('say nothing of ours in English in %s, and lead to pages in it', async (language) => {
    await fetchWords(language);
    const [id, to, entry, link] = ['1', 'jo@x.example', 'Xchoir', 'https://x.example/y?link=z'];
    const all = () => [
      ...(['LISTING', 'CHANGE', 'REPORT', 'CLAIM'] as const).map((kind) => confirmLetter({ id, kind, to, link, days: 7, entry })),
      claimGranted({ id, to, entry, link, takeBack: link }),
      claimEnded({ id, to, entry, reason: 'Xreason' }),
      ...(['ACCEPTED', 'PARTLY', 'REFUSED'] as const).map((outcome) =>
        answerLetter({
          id,
          to,
          kind: 'CHANGE',
          about: entry,
          outcome,
          report: null,
          taken: ['Xa'],
          refused: ['Xb'],
          reply: 'Xreply',
          page: link,
          erases: true,
        }),
      ),
      ...(['FIXED', 'CLOSED', 'IGNORED'] as const).map((report) =>
        answerLetter({
          id,
          to,
          kind: 'REPORT',
          about: entry,
          outcome: 'ACCEPTED',
          report,
          taken: [],
          refused: [],
          reply: null,
          page: null,
          erases: true,
        }),
      ),
    ];
    const english = new Set(speaking('en', all).flatMap(({ subject, text }) => [subject, ...text.split('\n')]));
    for (const { subject, text, headers } of speaking(language, all)) {
      const lines = [subject, ...text.split('\n').filter((line) => line && !/^X\w+$/.test(line))];
      expect(lines.filter((line) => english.has(line) && !line.startsWith('https:'))).toEqual([]);
      expect(text).not.toMatch(/undefined|null|\$\{|(?<!\p{L})(?:the|you|your|with|this)(?!\p{L})/u);
      expect(headers?.['Content-Language']).toMatch(new RegExp(`^${language}(-PT)?$`));
    }
    expect(speaking(language, all)[0]?.text).toContain(`${link}&lang=${language}`);
  });

  test('a suggestion in Polish is asked after, and answered, in Polish', async ({ db }) => {
    await makePlace(db, { slug: 'sparrow', kind: 'PARISH', name: 'Sparrow' });
    const viewer = await makeViewer(db, { role: 'ADMIN', body: await makeGroup(db, { name: 'Readers' }) });
    const values = choir({ 'sender/email': 'jan@chor.example', description: 'Długi opis.' });
    expect((await send(db, { values, language: 'pl-PL' })).__typename).toBe('SubmissionSent');
    const asked = await db.mail.findFirstOrThrow({ where: { to: 'jan@chor.example' } });
    expect(asked.subject).toBe('Czy to od Ciebie? Jeszcze jeden krok');
    expect(asked.text).toMatch(/\/suggest\/confirm\?link=[\w-]+&lang=pl\n/);
    await confirm(db, await linkTo(db, 'jan@chor.example'));
    const item = await db.queueItem.findFirstOrThrow({ where: { kind: 'SUBMISSION' } });
    const id = globalId('QueueItem', item.id);
    const decisions = Object.keys(item.changes as object).map((path) => ({
      path,
      decision: /^(description|contacts)/.test(path) ? 'REFUSED' : 'ACCEPTED',
      ...(path === 'description' && { reason: 'too long' }),
    }));
    const letter = 'letter(decisions: $decisions) { subject text language }';
    const preview = `query ($id: ID!, $decisions: [PathDecisionInput!]) { viewer { queueItem(id: $id) { ${letter} } } }`;
    const shown = (await ask(db, preview, { viewer, now, variables: { id, decisions } })).viewer.queueItem.letter;
    expect(shown).toMatchObject({ language: 'pl', subject: 'Co wynikło z wiadomości wysłanej do Fingerpost' });
    expect(shown.text).toMatch(/Przyjęto: .*Nazwa.*\nNie przyjęto: .*numer telefonu/);
    expect(shown.text).not.toMatch(/Contacts|Summary|Taken|Thank you/);
    const decide =
      'mutation ($id: ID!, $version: Int!, $decisions: [PathDecisionInput!]) { decideQueueItem(id: $id, version: $version, decisions: $decisions) { __typename } }';
    await ask(db, decide, { viewer, now, variables: { id, decisions, version: item.version } });
    const answer = await db.mail.findFirstOrThrow({ where: { to: 'jan@chor.example', kind: 'submission-answer' } });
    expect(answer.text.split('\n')[0]).toBe(shown.text.split('\n')[0]);
  });

  test('a claim in Ukrainian is granted and taken back in Ukrainian; those who were there before read English', async ({ db }) => {
    const contacts = { create: [{ role: 'Office', email: 'office@stork.example.org', public: true }] };
    const { slug } = await makeGroup(db, { name: 'Stork Society', contacts });
    const email = 'iryna@stork.example.org';
    await send(db, { kind: 'CLAIM', listing: slug, language: 'uk', values: { ...claim, 'sender/email': email } });
    await confirm(db, await linkTo(db, email));
    const to = (address: string, kind: string) => db.mail.findFirstOrThrow({ where: { to: address, kind } });
    const granted = await to(email, 'claim-granted');
    expect(granted.subject).toBe('Тепер ви можете оновлювати запис');
    expect(granted.text).toMatch(/Запис: Stork Society\..*\/suggest\/undo\?link=[\w-]+&lang=uk/s);
    const notice = await to('office@stork.example.org', 'claim-notice');
    expect(notice.text).toMatch(/^Somebody with the e-mail address/);
    expect(notice.text).not.toMatch(/lang=|\p{Script=Cyrillic}/u);
    await takeClaimBack(db, { link: await linkTo(db, 'office@stork.example.org', 'claim-notice'), now: later(600) });
    expect((await to(email, 'claim-ended')).text).toContain('Чому: Це скасував хтось, кого ми про це повідомили.');
  });
});
