import { html, nothing, type TemplateResult } from 'lit';
import {
  CurateBodyDocument,
  type CurateBodyQuery,
  CurateChangePartDocument,
  CurateEndPartDocument,
  CurateGrantDocument,
  type CurateMemberFragment,
  type CurateRefusalFragment,
} from '../../generated/gql/graphql.ts';
import { dayWords } from '../parts/date-words.ts';
import { act, ask } from './ask.ts';
import { type Key, moveFocus } from './keys.ts';
import { given, type Part, partFields, roles } from './part-form.ts';
import { fromAddress, numberOf, recordPath } from './router.ts';
import { CurateView } from './view.ts';
import { counted, listingKinds } from './words.ts';

type Body = NonNullable<NonNullable<CurateBodyQuery['viewer']>['body']>;
/** What is being done: inviting somebody, or changing or ending one part. */
type Doing = { what: 'invite' } | { what: 'change' | 'end'; member: CurateMemberFragment };

/**
 * @summary Who works for a body: what each may do and where; inviting somebody, changing what somebody may do, ending it.
 */
export class CurateMembers extends CurateView {
  #body: Body | null = null;
  #gone = false;
  #email = '';
  #may: readonly string[] = [];
  #doing: Doing | null = null;
  #part: Part = { role: 'OWNER', kinds: [], places: [] };
  #faults: readonly { path: string; message: string }[] = [];
  #busy = false;

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  override get heading() {
    return this.#body ? `Who works for ${this.#body.name}` : 'Who works for it';
  }

  override get keys(): readonly Key[] {
    return [
      { press: 'j', does: 'Next person', run: () => moveFocus(this, '.row', 1) },
      { press: 'k', does: 'Person before', run: () => moveFocus(this, '.row', -1) },
      ...(this.#mayChange ? [{ press: 'i', does: 'Invite somebody', run: () => void this.#begin({ what: 'invite' }) }] : []),
    ];
  }

  get #mayChange() {
    return this.#may.includes('member.change');
  }

  async #load() {
    await this.attempt(async () => {
      const { viewer } = await ask(CurateBodyDocument, { id: fromAddress(this.place.params['id'] ?? '') });
      this.#body = viewer?.body ?? null;
      this.#gone = !this.#body;
      this.#email = viewer?.email ?? '';
      this.#may = viewer?.may ?? [];
    });
    this.settle();
  }

  async #begin(doing: Doing) {
    this.#doing = doing;
    this.#faults = [];
    this.fault = '';
    this.#part =
      doing.what === 'change'
        ? { role: doing.member.role, kinds: doing.member.kinds, places: doing.member.places.map(({ id }) => id) }
        : { role: 'OWNER', kinds: [], places: [] };
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>('#part-form h2')?.focus();
  }

  async #leave() {
    const doing = this.#doing;
    this.#doing = null;
    this.requestUpdate();
    await this.updateComplete;
    const back = doing && doing.what !== 'invite' ? `#member-${numberOf(doing.member.id)}` : '#invite';
    (this.querySelector<HTMLElement>(back) ?? this.querySelector<HTMLElement>('h1'))?.focus();
  }

  async #save() {
    const [doing, body] = [this.#doing, this.#body];
    if (!doing || !body || this.#busy) return;
    const value = (id: string) => this.querySelector<HTMLInputElement>(id)?.value.trim() ?? '';
    this.#busy = true;
    const answer = await this.attempt(async () => {
      if (doing.what === 'end') return (await act(CurateEndPartDocument, { id: doing.member.id })).endMembership;
      if (doing.what === 'change')
        return (await act(CurateChangePartDocument, { id: doing.member.id, ...given(this.#part) })).changeMembership;
      const who = { body: body.id, email: value('#invite-email'), name: value('#invite-name') || null };
      return (await act(CurateGrantDocument, { ...who, ...given(this.#part) })).grantMembership;
    });
    this.#busy = false;
    if (!answer) return;
    if (answer.__typename !== 'MembershipChange') return this.#refused(answer);
    const words =
      doing.what === 'invite'
        ? 'They are invited.'
        : doing.what === 'change'
          ? `${doing.member.person.name} is ${roles[this.#part.role].words.toLowerCase()} from now on.`
          : `${doing.member.person.name} does not work for ${body.name} any more.`;
    await this.#load();
    this.done([words, answer.notice].filter(Boolean).join(' '));
    await this.#leave();
  }

  #refused(refusal: CurateRefusalFragment) {
    this.#faults = refusal.__typename === 'InputFaults' ? refusal.faults : [];
    this.fault = this.#faults.map(({ message }) => message).join(' ') || refusal.message;
    this.requestUpdate();
    this.done(this.fault);
    const at = this.#faults.some(({ path }) => path === 'email') ? '#invite-email' : '#part-form h2';
    this.querySelector<HTMLElement>(at)?.focus();
  }

  override mayLeave() {
    return this.#doing?.what !== 'invite' || !this.querySelector<HTMLInputElement>('#invite-email')?.value;
  }

  protected override render(): TemplateResult {
    const body = this.#body;
    if (this.#gone)
      return html`<h1 tabindex="-1">This body is not yours to look after</h1><p>It may lie outside your part, or not be a body. <a href="/curate/bodies">Look for another</a>.</p>`;
    if (!body)
      return html`<h1 tabindex="-1">Who works for it</h1><p class=${this.fault ? 'fault' : 'fine'}>${this.fault || 'Looking …'}</p>`;
    const members = body.members ?? [];
    return html`<p class="trail"><a href="/curate/bodies">Bodies</a> · <a href=${recordPath(body.id)}>Its record</a></p>
<h1 tabindex="-1">Who works for ${body.name}</h1>
<p role="status" class="fine">${members.length ? counted(members.length, 'person', 'people') : 'Nobody works for it here yet.'}</p>
${members.length ? html`<ol class="rows">${members.map((member) => this.#row(member))}</ol>` : nothing}
${this.#mayChange && !this.#doing ? html`<p><button type="button" id="invite" @click=${() => void this.#begin({ what: 'invite' })}>Invite somebody <kbd aria-hidden="true">i</kbd></button></p>` : nothing}
${this.#doing ? this.#form(this.#doing, body) : nothing}`;
  }

  #row(member: CurateMemberFragment) {
    const { id, role, kinds, places, since, person } = member;
    const own = person.email === this.#email;
    const button = (what: 'change' | 'end', words: string) =>
      html`<button type="button" class="quiet" @click=${() => void this.#begin({ what, member })}>${words}<span class="unseen"> ${what === 'end' ? 'the part of' : 'what may be done by'} ${person.name}</span></button>`;
    return html`<li class="row" id="member-${numberOf(id)}" tabindex="-1" aria-label="${person.name}, ${roles[role].words}">
  <div class="what"><p><strong>${person.name}</strong>${own ? ' (you)' : ''}</p><p class="fine">${person.email} · ${person.lastSeenAt ? `last here ${dayWords(person.lastSeenAt)}` : 'has not signed in yet'}</p>
    <p class="fine">${kinds.length ? kinds.map((kind) => listingKinds[kind]).join(', ') : 'Every kind'} · ${places.length ? places.map(({ name }) => name).join(', ') : 'everywhere'}</p></div>
  <dl class="facts"><div><dt>Is</dt><dd>${roles[role].words}</dd></div><div><dt>Since</dt><dd>${dayWords(since)}</dd></div>
    <div><dt class="unseen">Do</dt><dd>${this.#mayChange && !own ? html`${button('change', 'Change')} ` : nothing}${this.#mayChange || own ? button('end', own ? 'Leave' : 'End') : nothing}</dd></div></dl>
</li>`;
  }

  #form(doing: Doing, body: Body) {
    const name = doing.what === 'invite' ? '' : doing.member.person.name;
    const heading = { invite: 'Invite somebody', change: `Change what ${name} may do`, end: `End the part of ${name}` }[doing.what];
    const does = {
      invite: 'they get an e-mail with a link to sign in, good for seven days, and have their part at once.',
      change: `the part of ${name} ends, and another begins at once.`,
      end: `${name} may do nothing for ${body.name} any more, from now on. What it owns stays with it. To take it back, invite them again.`,
    }[doing.what];
    const names = new Map(doing.what === 'change' ? doing.member.places.map(({ id, name: place }) => [id, place]) : []);
    const email = this.#faults.some(({ path }) => path === 'email');
    return html`<form id="part-form" class="saving" novalidate aria-labelledby="part-heading" @submit=${(event: Event) => {
      event.preventDefault();
      void this.#save();
    }}><h2 id="part-heading" tabindex="-1">${heading}</h2>
${this.fault ? html`<p class="fault" id="part-fault">${this.fault}</p>` : nothing}
${
  doing.what === 'invite'
    ? html`<p class="field"><label for="invite-email">E-mail address</label><input id="invite-email" type="email" autocomplete="off" maxlength="254" aria-invalid=${email ? 'true' : nothing} aria-describedby=${email ? 'part-fault' : nothing}></p>
<p class="field"><label for="invite-name">Name, if they are new here (may be left out)</label><input id="invite-name" autocomplete="off" maxlength="80"></p>`
    : nothing
}
${doing.what === 'end' ? nothing : partFields(this.#part, this.#may, names, this.#setPart)}
<p id="part-does"><strong>When you press it:</strong> ${does}</p>
<p class="many"><button aria-describedby="part-does">${{ invite: 'Invite them', change: 'Change it', end: 'End it' }[doing.what]}</button>
<button type="button" class="second" @click=${() => void this.#leave()}>Leave it</button></p></form>`;
  }

  #setPart = (part: Part) => {
    this.#part = part;
    this.requestUpdate();
  };
}
