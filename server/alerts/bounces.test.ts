/** Reports of mail that came back, in the forms that mail servers send; and what a mail server says itself. */
import { makeLog } from '../http/log.ts';
import { refusesAddress } from '../mail/outcome.ts';
import { startSending } from '../mail/send-mail.ts';
import { openPostOffice } from '../mail/testkit/post-office.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import { readReports } from './bounces.ts';
import { addressRefused, mailboxHash } from './mailbox.ts';

/** As in RFC 3464, appendix E. */
const delivery = (fields: string) =>
  `Return-Path: <>
From: Mail Delivery Subsystem <MAILER-DAEMON@mail.example>
Content-Type: multipart/report; report-type=delivery-status; boundary="b"
MIME-Version: 1.0

--b

The following address had permanent errors.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example

${fields}

--b
Content-Type: message/rfc822

To: other@club.example
Subject: New: Village Hall Fund

--b--
`.replaceAll('\n', '\r\n');

describe('a report', () => {
  test.for([
    ['that there is no such mailbox', 'Final-Recipient: rfc822; Jo@Club.example\nAction: failed\nStatus: 5.1.1', ['jo@club.example']],
    [
      'folded over lines, of an address that was forwarded',
      'Original-Recipient: rfc822;\n <jo@club.example>\nFinal-Recipient: rfc822; box@host.example\nAction: failed\nStatus: 5.2.1 (closed)',
      ['jo@club.example'],
    ],
    ['that it is tried again', 'Final-Recipient: rfc822; jo@club.example\nAction: delayed\nStatus: 4.4.1', []],
    ['that the mailbox is full', 'Final-Recipient: rfc822; jo@club.example\nAction: failed\nStatus: 5.2.2', []],
    ['that the server does not like us', 'Final-Recipient: rfc822; jo@club.example\nAction: failed\nStatus: 5.7.1', []],
    ['about what is no address', 'Final-Recipient: rfc822; jo@club.example, al@b.example\nAction: failed\nStatus: 5.1.1', []],
    ['without a status', 'Final-Recipient: rfc822; jo@club.example\nAction: failed', []],
  ] as const)('%s', ([, fields, expected]) => {
    const found = readReports('message/rfc822', delivery(fields));
    expect(found?.map(({ address }) => address)).toEqual(expected);
  });

  test('of several recipients tells each', () => {
    const one = (address: string) => `Final-Recipient: rfc822; ${address}\nAction: failed\nStatus: 5.1.1`;
    const found = readReports('message/rfc822', delivery(`${one('jo@club.example')}\n\n${one('al@club.example')}`));
    expect(found?.map(({ address }) => address)).toEqual(['jo@club.example', 'al@club.example']);
  });

  test('that a reader pressed “this is spam” is a complaint', () => {
    const message = 'Feedback-Type: abuse\nUser-Agent: Any/1.0\nVersion: 1\nOriginal-Rcpt-To: <jo@club.example>\n';
    expect(readReports('message/feedback-report', message)).toEqual([{ address: 'jo@club.example', complaint: true }]);
  });

  test('may be JSON; what is neither is refused', () => {
    const json = (value: unknown) => readReports('application/json; charset=utf-8', JSON.stringify(value));
    expect(json({ address: 'jo@club.example', status: '5.1.1' })).toEqual([{ address: 'jo@club.example', complaint: false }]);
    expect(
      json([
        { address: 'a@b.example', status: '550 No such user' },
        { address: 'c@d.example', complaint: true },
        { address: 7 },
        null,
        'x',
      ]),
    ).toEqual([
      { address: 'a@b.example', complaint: false },
      { address: 'c@d.example', complaint: true },
    ]);
    expect(json({ address: 'a@b.example', status: '4.2.2' })).toEqual([]);
    expect(readReports('application/json', '{')).toBeNull();
    expect(readReports('text/plain', 'Hello.\n\nThis is no report: at all.')).toEqual([]);
  });
});

test.for([
  ['550 5.1.1 <jo@club.example>: no such user', true],
  ['550-5.1.1 The email account does not exist', true],
  ['550 No such mailbox', true],
  ['553 Mailbox name not allowed', true],
  ['5.2.1', true],
  ['550 5.7.1 Blocked by policy', false],
  ['552 Mailbox full', false],
  ['554 Relay access denied', false],
  ['452 Too many recipients', false],
  ['4.1.1', false],
  ['', false],
] as const)('“%s” %s means that there is no such mailbox', ([said, means]) => {
  expect(refusesAddress(said)).toBe(means);
});

test('a mail server that says there is no such mailbox ends its alerts, whatever the message was', async ({ db }) => {
  const office = await openPostOffice();
  office.refuses = (to) => (to.startsWith('gone') ? { code: 550, at: 'RCPT' } : to.startsWith('spam') ? { code: 550, at: 'DATA' } : null);
  const sending = startSending({
    ...{ db, log: makeLog('silent'), smtpUrl: office.url, from: 'us@fingerpost.example', lookEveryMs: 5, handOverMs: 2000 },
    onNoMailbox: addressRefused,
  });
  try {
    const people = ['gone@a.example', 'spam@b.example', 'here@c.example'];
    for (const email of people) {
      await db.alertSubscription.create({
        data: { state: 'ACTIVE', email, emailHash: await mailboxHash(db, email), nonce: email, kinds: ['FUND'], confirmedAt: new Date() },
      });
      await db.mail.create({ data: { key: email, kind: 'alert', to: email, subject: 'New', text: 'New.', messageId: email } });
    }
    await expect.poll(() => db.mail.count({ where: { state: { in: ['SENT', 'FAILED'] } } }), { timeout: 10_000 }).toBe(3);
    const found = await db.alertSubscription.findMany({ orderBy: { id: 'asc' }, select: { state: true, endedBecause: true } });
    expect(found).toEqual([
      { state: 'ENDED', endedBecause: 'REFUSED' },
      // It did not like the message: that says nothing of the mailbox.
      { state: 'ACTIVE', endedBecause: null },
      { state: 'ACTIVE', endedBecause: null },
    ]);
  } finally {
    await sending.stop();
    await office.close();
  }
});
