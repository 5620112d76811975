import { describe, expect, test } from 'vitest';
import { isFreeMail, ownDomain } from './shared-domains.ts';

describe('an organisation’s own domain', () => {
  test.for([
    ['soham-choir.org.uk', 'soham-choir.org.uk'],
    ['www.soham-choir.org.uk', 'soham-choir.org.uk'],
    ['mail.office.soham-choir.org.uk', 'soham-choir.org.uk'],
    ['Huntsforum.ORG.uk.', 'huntsforum.org.uk'],
    ['cambridgeshire.gov.uk', 'cambridgeshire.gov.uk'],
    ['somersham-pc.gov.uk', 'somersham-pc.gov.uk'],
  ])('%s is registered as %s', ([host, domain]) => expect(ownDomain(host as string)).toBe(domain));

  test.for([
    'gmail.com',
    'mail.gmail.com',
    'googlemail.com',
    'btinternet.com',
    'outlook.com',
    'hotmail.co.uk',
    'yahoo.co.uk',
    'icloud.com',
    'sky.com',
    'wordpress.com',
    'sohamchoir.wordpress.com',
    'sohamchoir.wixsite.com',
    'facebook.com',
    'en-gb.facebook.com',
    'sites.google.com',
    'google.com',
    'sohamchoir.blogspot.com',
    'sohamchoir.github.io',
    'sohamchoir.weebly.com',
    'soham.hugofox.com',
    'linktr.ee',
    'eventbrite.co.uk',
    'www.gov.uk',
    'gov.uk',
    'org.uk',
    'co.uk',
    'localhost',
    '127.0.0.1',
    '10.0.0.1',
    '[::1]',
    'example',
    '',
    'soham choir.org',
    'sohamchoir.s3.amazonaws.com',
    'mailinator.com',
  ])('%s is nobody’s own', (host) => expect(ownDomain(host)).toBeNull());

  test('on a council’s domain, another host is another body', () => {
    expect(ownDomain('library.cambridgeshire.gov.uk')).not.toBe(ownDomain('cambridgeshire.gov.uk'));
    expect(ownDomain('surgery.anytrust.nhs.uk')).toBe('surgery.anytrust.nhs.uk');
  });

  test('a name that only ends like a provider’s is not the provider’s', () => {
    expect(isFreeMail('notgmail.com')).toBe(false);
    expect(isFreeMail('gmail.com.example.org')).toBe(false);
    expect(ownDomain('gmail.com.evil.org')).toBe('evil.org');
  });
});
