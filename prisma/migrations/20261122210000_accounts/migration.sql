-- Nobody has a password here; not even a library that would keep one may write it.
ALTER TABLE "SignInMethod" ADD CONSTRAINT "SignInMethod_no_password" CHECK (password IS NULL);

-- One part of a kind in a body at a time, whoever gives it.
CREATE UNIQUE INDEX "Membership_one_part" ON "Membership" ("accountId", "bodyId", role) WHERE until IS NULL;

-- Addresses are compared as they are kept.
ALTER TABLE "Account" ADD CONSTRAINT "Account_email_as_compared" CHECK (email = lower(btrim(email)) AND email !~ '[[:cntrl:][:space:]]');
