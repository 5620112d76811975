/** What is said of whether one may apply, in Romanian. Names stand as they are written, after a colon. */
import { counted } from '../../../../language/language.ts';
import type { Words } from './en.ts';

const years = (count: number) => counted(count, { one: 'an', few: 'ani', other: 'de ani' });
const groups = (count: number) => (count === 1 ? 'un grup' : counted(count, { few: 'grupuri', other: 'de grupuri' }));
const partners = (count: number) => (count === 1 ? 'un partener' : counted(count, { few: 'parteneri', other: 'de parteneri' }));

export const words: Words = {
  orLess: (most) => `cel mult ${most}`,
  orMore: (least) => `cel puțin ${least}`,
  between: (least, most) => `între ${least} și ${most}`,
  asks: {
    applicantType: 'Sunteți printre cei cărora le este destinată finanțarea?',
    place: 'Activați acolo unde sunt destinați banii?',
    amount: 'Suma de care aveți nevoie se încadrează în ceea ce se acordă?',
    GROUPS: 'Sunteți un grup?',
    INDIVIDUALS: 'Aveți nevoie de ajutor pentru dumneavoastră sau pentru familie?',
    INTERMEDIARIES: 'Solicitați pentru altcineva?',
    COUNCILS: 'Sunteți un consiliu local?',
    anything: 'Cine poate solicita?',
  },
  notKnown: 'Nu știm cine poate solicita.',
  askGivers: 'Întrebați-i pe cei care dau banii.',
  onlyYou: 'Doar dumneavoastră puteți răspunde la aceasta.',
  readAndAsk: 'Citiți ce cer și întrebați-i dacă nu sunteți sigur.',
  applicantType: {
    alike: 'Grupurile ca al dumneavoastră sunt printre cele cărora le este destinată finanțarea.',
    unknown: (these) => `Este pentru: ${these}.`,
    which: (these) => `Spuneți-ne dacă sunteți: ${these}.`,
    tell: 'Spuneți-ne ce fel de grup sunteți.',
    match: (found) => `Sunteți printre cei cărora le este destinată finanțarea: ${found}.`,
    none: (these) => `Este doar pentru: ${these}.`,
    change: 'Întrebați pe cineva dintre aceștia dacă ar solicita împreună cu dumneavoastră.',
  },
  place: {
    unknown: (wanted) => `Este pentru activități în: ${wanted}.`,
    tell: 'Spuneți-ne în ce sat, oraș sau district activați.',
    match: (found) => `Activați acolo unde sunt destinați banii: ${found}.`,
    around: (given, wanted) => `Zona în care activați: ${given}. Banii sunt doar pentru: ${wanted}.`,
    none: (given, wanted) => `Este pentru activități în: ${wanted}. Ne-ați spus: ${given}.`,
    change: (wanted) => `Răspunsul ar fi „da” pentru activități în: ${wanted}.`,
  },
  theme: {
    unknown: (these) => `Plătește activități pe tema: ${these}.`,
    tell: 'Spuneți-ne despre ce este activitatea dumneavoastră.',
    match: (found) => `Activitatea dumneavoastră este pe o temă pentru care plătește: ${found}.`,
    none: (these) => `Plătește doar activități pe tema: ${these}.`,
    change: 'Dacă o parte din activitate ține de aceasta, solicitați pentru acea parte.',
  },
  audience: {
    unknown: (these) => `Are scopul de a ajuta: ${these}.`,
    tell: 'Spuneți-ne pe cine ajutați.',
    match: (found) => `Îi ajutați pe cei cărora le este destinată finanțarea: ${found}.`,
    none: (these) => `Are scopul de a ajuta: ${these}.`,
    change: 'Dacă îi ajutați și pe aceștia, solicitați pentru activitatea cu ei.',
  },
  outcome: {
    unknown: (these) => `Rezultatul dorit: ${these}.`,
    tell: 'Spuneți-ne ce ar trebui să se schimbe prin activitatea dumneavoastră.',
    match: (found) => `Doriți același lucru: ${found}.`,
    none: (these) => `Rezultatul dorit: ${these}.`,
    change: 'Dacă activitatea duce și la aceasta, scrieți-o în cerere.',
  },
  income: {
    unknown: (wanted) => `Este pentru grupuri cu un venit anual de ${wanted}.`,
    tell: 'Spuneți-ne ce venit aveți pe an.',
    fits: (wanted) => `Venitul se potrivește: este pentru ${wanted} pe an.`,
    change: 'Un grup cu un venit potrivit ar putea solicita, cu dumneavoastră ca partener.',
    either: (wanted) => `Este pentru grupuri cu un venit anual de ${wanted}; al dumneavoastră se poate încadra sau nu.`,
    look: 'Verificați ultimele situații financiare.',
  },
  amount: {
    unknown: (pays) => `Se acordă ${pays}.`,
    tell: 'Spuneți-ne de ce sumă aveți nevoie.',
    fits: (pays, need) => `Se acordă ${pays}, deci suma de care aveți nevoie (${need}) se încadrează.`,
    not: (pays, need) => `Se acordă ${pays}; aveți nevoie de ${need}.`,
    more: (least) => `Răspunsul ar fi „da” pentru cel puțin ${least}.`,
    less: (most) => `Cereți cel mult ${most} și căutați restul în altă parte.`,
  },
  age: {
    most: (count) => `de cel mult ${years(count)}`,
    least: (count) => `de cel puțin ${years(count)}`,
    between: (least, most) => `între ${least} și ${years(most)}`,
    unknown: (wanted) => `Este pentru grupuri cu o vechime ${wanted}.`,
    tell: 'Spuneți-ne când a început grupul dumneavoastră.',
    fits: (year, wanted) => `Grupul a început în ${year}: este pentru cele cu o vechime ${wanted}.`,
    not: (year, wanted) => `Grupul a început în ${year}; este pentru cele cu o vechime ${wanted}.`,
    tooYoung: 'Solicitați împreună cu un grup mai vechi, ca partener, sau mai târziu.',
    tooOld: 'Căutați bani pentru grupuri de orice vechime.',
    month: 'Depinde de luna în care ați început. Întrebați-i.',
  },
  partners: {
    must: (least) => `Trebuie să solicitați împreună cu ${partners(least)}.`,
    tell: 'Spuneți-ne câte alte grupuri ar solicita împreună cu dumneavoastră.',
    fits: (least) => `Solicitați împreună cu ${partners(least)}, așa cum trebuie.`,
    find: (more) => `Mai găsiți ${groups(more)} pentru o cerere comună.`,
  },
  registered: {
    must: 'Este pentru grupuri cu număr într-un registru: o organizație caritabilă sau o companie.',
    tell: 'Spuneți-ne dacă grupul este înregistrat.',
    fits: 'Grupul este înregistrat, așa cum trebuie.',
    change: 'Înregistrați-vă sau rugați un grup înregistrat să solicite pentru dumneavoastră.',
  },
  bankAccount: {
    must: 'Grupul trebuie să aibă un cont bancar pe numele său.',
    tell: 'Spuneți-ne dacă grupul are unul.',
    fits: 'Grupul are un cont bancar propriu, așa cum trebuie.',
    change: 'Deschideți un cont pentru grup sau rugați un grup care are unul să primească banii pentru dumneavoastră.',
  },
  forWhom: {
    tell: 'Spuneți-ne cine solicită.',
    tellBehalf: 'Spuneți-ne dacă ați solicita pentru altcineva.',
    must: {
      GROUPS: 'Este pentru grupuri, nu pentru o singură persoană.',
      INDIVIDUALS: 'Este ajutor pentru persoane, nu bani pentru grupuri.',
      INTERMEDIARIES: 'O organizație solicită în numele altcuiva.',
      COUNCILS: 'Este pentru consilii locale.',
    },
    fits: {
      GROUPS: 'Sunteți un grup, așa cum trebuie.',
      INDIVIDUALS: 'Este ajutor pentru persoane, iar dumneavoastră cereți pentru propria persoană.',
      INTERMEDIARIES: 'Solicitați pentru altcineva, așa cum trebuie.',
      COUNCILS: 'Sunteți un consiliu local, așa cum trebuie.',
    },
    change: {
      GROUPS: 'Rugați un grup din apropiere să solicite sau căutați ajutor pentru persoane.',
      INDIVIDUALS: 'Persoanele cu care lucrați pot solicita ele însele.',
      INTERMEDIARIES: 'Rugați o școală, o organizație caritabilă sau un consiliu care vă cunoaște să solicite.',
      COUNCILS: 'Întrebați consiliul parohial sau orășenesc dacă ar solicita.',
    },
  },
};
