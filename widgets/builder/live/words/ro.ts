/** What is said of a page that was looked at, in Romanian. What WordPress and others call their buttons stays as it stands there. */
import { andWords } from '../../../parts/words.ts';
import { called } from '../called.ts';
import type { Words } from './en.ts';

export const words: Words = {
  findings: {
    loader: ({ address }) => [`Scriptul nostru este acolo, de la ${address}.`],
    element: ({ tag, places }) => [`„${called(tag)}” este acolo, pentru ${places.length ? andWords(places) : 'tot comitatul'}.`],
    frame: ({ address }) => [`Un cadru al nostru este acolo: ${address}`],
    links: ({ count }) => [`Linkuri simple către noi: ${count}.`],
    'other-host': ({ address }) => [
      `Scriptul vine din altă parte: ${address}`,
      'Poate fi Fingerpost al altui comitat sau o greșeală în adresă. Copiați codul de aici încă o dată și lipiți-l în locul celui vechi.',
    ],
    'no-script': ({ tag }) => [
      `„${called(tag)}” este acolo, dar scriptul nostru nu. Vizitatorii văd linkul simplu.`,
      'Cel mai probabil site-ul a scos scriptul. Lipiți codul din nou într-un bloc „Custom HTML”; dacă scriptul dispare iar, folosiți cadrul.',
    ],
    'no-element': () => [
      'Scriptul nostru este acolo, dar nu are ce arăta.',
      'Copiați de aici tot codul, cu toate rândurile, și lipiți-l în locul celui vechi.',
    ],
    'not-a-module': () => [
      'Rândul scriptului nostru s-a schimbat: trebuie să spună type="module", altfel browserele nu îl rulează.',
      'Copiați codul din nou. Dacă site-ul îl schimbă de fiecare dată, folosiți cadrul.',
    ],
    insecure: ({ what, address }) => [
      `Pagina dumneavoastră începe cu https, dar ${what === 'script' ? 'scriptul' : 'cadrul'} cu http: ${address}. Browserele refuză acest lucru.`,
      'Scrieți https:// în loc de http://.',
    ],
    'shown-as-text': () => [
      'Vizitatorii văd codul însuși, ca text.',
      'A fost lipit unde se scriu cuvinte. Scoateți-l, adăugați un bloc „Custom HTML” (sau treceți la „Source”) și lipiți-l acolo.',
    ],
    'commented-out': () => ['Codul este în pagină, dar oprit: stă într-un comentariu.', 'Scoateți <!-- dinaintea lui și --> de după el.'],
    'unknown-element': ({ tag }) => [
      `Nu există <${tag}>.`,
      'Numele este scris greșit sau nu este al nostru. Alegeți-l aici și copiați codul din nou.',
    ],
    'unknown-attribute': ({ tag, name, meant }) => [
      `„${called(tag)}” nu cunoaște ${name}="…" și nu ține seama de el.`,
      meant ? `V-ați gândit la ${meant}?` : 'Scoateți-l sau alegeți aici ce doriți și copiați codul din nou.',
    ],
    'unknown-value': ({ tag, name, value, known }) => [
      `„${called(tag)}” nu cunoaște ${name}="${value}".`,
      `Scrieți una dintre: ${known.join(', ')}.`,
    ],
    'unknown-place': ({ tag, value, meant }) => [
      `„${called(tag)}” întreabă de locul „${value}”, pe care nu îl cunoaștem.`,
      meant ? `V-ați gândit la ${meant}?` : 'Alegeți locul aici și copiați codul din nou.',
    ],
    'no-place': ({ tag }) => [`„${called(tag)}” nu spune care loc.`, 'Alegeți locul dumneavoastră aici și copiați codul din nou.'],
    policy: ({ forbids, directive }) => [
      forbids === 'frame'
        ? 'Site-ul dumneavoastră nu permite cadre de la noi (Content-Security-Policy).'
        : forbids === 'script'
          ? 'Site-ul dumneavoastră nu permite scriptul nostru (Content-Security-Policy).'
          : 'Site-ul dumneavoastră nu permite scriptului nostru să aducă lista (Content-Security-Policy).',
      `Rugați pe cine are grijă de site să adauge: ${directive}`,
    ],
    'no-link-inside': ({ tag }) => [
      `În „${called(tag)}” nu este niciun link. Fără script, vizitatorii nu văd nimic acolo.`,
      'Codul pe care îl copiați de aici are unul.',
    ],
    'no-title': () => ['Cadrul nu are titlu, pe care cititoarele de ecran îl citesc.', 'Codul pe care îl copiați de aici are unul.'],
    'in-a-box': () => [
      'Pagina este făcută cu un constructor de site-uri care ține asemenea lucruri în casete ale lui. Nu putem privi în ele: uitați-vă dumneavoastră la pagină.',
    ],
    nothing: () => [
      'Nu am găsit nimic de la Fingerpost pe acea pagină.',
      'Este pagina potrivită și este publicată? O ciornă o vedeți doar dumneavoastră. Dacă ați lipit cod, se poate ca site-ul să-l fi scos: încercați cadrul sau linkul simplu.',
    ],
  },
  title: 'Funcționează?',
  summary: 'Dați adresa paginii dumneavoastră. Ne uităm o dată la ea, ca orice vizitator, și spunem ce găsim.',
  address: 'Adresa paginii dumneavoastră',
  hint: 'De exemplu https://www.your-parish.org.uk/groups',
  button: 'Uitați-vă',
  verdicts: {
    yes: 'Da, funcționează.',
    nearly: 'Nu chiar: este ceva de îndreptat.',
    link: 'Este un link către noi, dar nicio listă. Merge, dacă asta ați vrut.',
    no: 'Nu, nu este acolo.',
  },
  looked: (address) => `Ne-am uitat la ${address}`,
  problems: 'Ce este de îndreptat',
  good: 'Ce am găsit',
  advice: 'Bine de știut',
  status: (status) => `Acea pagină răspunde cu o eroare (${status}). Deschideți-o în browser și copiați-i adresa din nou.`,
  noAddress: 'Scrieți adresa paginii dumneavoastră.',
  outbound: {
    'not-allowed': 'Ne uităm doar la site-uri pe care oricine le poate deschide.',
    'no-such-host': 'Nu este niciun site la această adresă.',
    unreachable: 'Nu s-a putut ajunge la site.',
    certificate: 'Site-ul nu poate dovedi că este el însuși: certificatul lui nu este bun.',
    slow: 'Site-ului i-a luat prea mult să răspundă.',
    'too-large': 'Pagina este mai mare decât citim noi.',
    'wrong-type': 'Aceasta nu este o pagină web.',
    'too-many-redirects': 'Adresa duce mai departe de prea multe ori.',
    malformed: 'Nu este scrisă ca o adresă web sau ce răspunde acolo nu răspunde ca un site.',
  },
  tooMuch: 'Ajunge pentru o oră. Vă rugăm să reveniți mai târziu.',
  busy: 'Chiar acum se uită multe persoane. Încercați din nou peste un minut.',
  unread: 'Pagina este scrisă într-un fel pe care nu l-am putut citi. Uitați-vă la ea dumneavoastră, ca vizitator.',
  cut: 'Pagina este foarte lungă; ne-am uitat doar la prima ei parte.',
  back: 'Alegeți ce puneți pe site',
  kept: 'Nu păstrăm nimic din ea.',
};
