import { describe, expect, test } from 'vitest';
import { isPersonalEmail, isPersonalPhone, looksPersonal } from './looks-personal.ts';
import { looksLikeHome, personalIn } from './personal-text.ts';

describe('a mailbox', () => {
  test.each([
    'office@warboys.example',
    'clerk@somersham-pc.gov.uk',
    'info@gmail.com',
    'bookings.hall@btinternet.com',
    'parish.clerk@outlook.com',
    'ramseysecretary@hotmail.co.uk',
    'good.neighbours@ramsey.example',
    'hello@fens.example',
    'st.marys@ely.example',
  ])('%s belongs to a role or a body', (email) => expect(isPersonalEmail(email)).toBe(false));

  test.each([
    'jane.smith@gmail.com',
    'jsmith1957@btinternet.com',
    'fenlandgardener@yahoo.co.uk',
    'jane.smith@council.gov.uk',
    'j.smith@council.gov.uk',
    'Jane@warboys.example',
    'o’brien.kate@sky.com',
  ])('%s looks like one person’s own', (email) => expect(isPersonalEmail(email)).toBe(true));

  test('with a mail provider is a body’s own when it carries its name', () => {
    expect(isPersonalEmail('warboystimebank@gmail.com', 'Warboys Timebank')).toBe(false);
    expect(isPersonalEmail('wtb@gmail.com', 'Warboys Time Bank')).toBe(false);
    expect(isPersonalEmail('jane.smith@gmail.com', 'Jane Austen Society')).toBe(true);
  });
});

describe('a number', () => {
  test.each(['07700 900123', '+44 7700 900123', '+44 (0)7700-900123', '0044 7700 900 123', '07624 123456'])('%s looks personal', (phone) =>
    expect(isPersonalPhone(phone)).toBe(true),
  );
  test.each(['01354 123456', '0300 123 1234', '0800 123 456', '+44 20 7946 0000', '116 123', '999'])('%s does not', (phone) =>
    expect(isPersonalPhone(phone)).toBe(false),
  );
});

test('what of a contact looks personal is told', () => {
  expect(looksPersonal({ email: 'office@x.example', phone: '07700 900123' })).toBe('phone');
  expect(looksPersonal({ email: 'jane.smith@gmail.com' })).toBe('email');
  expect(looksPersonal({ email: null, phone: '01354 123456' })).toBeNull();
});

test('numbers and mailboxes are found in running text', () => {
  expect(personalIn('Ring Jane on 07700 900123 or write to jane.smith@gmail.com.', 'Tea')).toEqual([
    'jane.smith@gmail.com',
    '07700 900123',
  ]);
  expect(personalIn('Ring 01354 123456 or write to office@warboys.example. Founded 1977, 07 members.', 'Tea')).toEqual([]);
});

test.each([
  [['12 Mill Lane'], true],
  [['Flat 3', 'Mill House'], true],
  [['Rose Cottage', 'High Street'], true],
  [['The Village Hall', '12 Mill Lane'], false],
  [['12 High Street', 'Community Centre'], false],
  [['Shire Hall', 'Castle Hill'], false],
  [[], false],
])('whether %j looks like a home: %s', (lines, home) => expect(looksLikeHome(lines)).toBe(home));
