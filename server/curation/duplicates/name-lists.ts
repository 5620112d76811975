/** What words in the names of groups, halls and funds are worth when two names are compared. All as `nameWords` leaves them: small, singular. */

/** Say nothing. */
export const silent = new Set(
  'the of and for in at a an to on by from with as ltd limited cio cic plc llp inc incorporated company co uk registered reg charity charitable incorp fcio org known trading our & s is it'.split(
    ' ',
  ),
);

/** Left out or put in without meaning another body: a little each. */
export const soft = new Set(
  'association society group club organisation community project service scheme team network committee centre federation union circle local town village city royal amateur lawn memorial management support voluntary volunteer social unit branch area fellowship guild league company programme activity class session meeting weekly monthly welcome free open home house trust bureau ce aided controlled partnership'.split(
    ' ',
  ),
);

/** Make another body of one that is otherwise called the same: one has it and the other has not, and they are two. */
export const telling = new Set(
  `friend junior youth senior veteran women men girl boy colt mini under over morning afternoon evening night weekend north south east west northern southern
  eastern western central upper lower great little inner outer old new school academy college university church chapel council parish fund foundation
  parent teacher playgroup preschool nursery district county region regional national division province diocese rainbow brownie guide ranger cub beaver scout explorer toddler baby
  carer sibling adult child teen student staff library museum shop cafe hall pavilion ground field garden park allotment reserve reserves second third first
  monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter christmas easter beginner intermediate advanced
  cricket football rugby hockey netball tennis bowl bowling golf judo karate boxing cycling running swimming rowing sailing fishing angling archery athletic badminton squash croquet
  choir band orchestra drama theatre dance art craft knitting sewing quilting photography film book reading writing history heritage wildlife walking rambler bridge chess
  yoga pilates coffee lunch breakfast dinner tea food bank pantry larder fridge timebank transport minibus driver befriending bereavement dementia stroke cancer
  memory repair warm hub shed natter mental autism deaf blind asylum refugee homeless housing debt advice legal disability committee-of trustee treasurer secretary chair`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words of one body that say it stands under another. Told apart only where one names a place that the other does not. */
export const branchWords = new Set(['branch', 'unit', 'area', 'local']);

/** Written short, or in another way. A value of several words is several. */
export const spelledOut: Readonly<Record<string, string>> = {
  wi: 'women institute',
  womens: 'women',
  womans: 'women',
  woman: 'women',
  ladies: 'women',
  lady: 'women',
  mens: 'men',
  man: 'men',
  u3a: 'university third age',
  cab: 'citizen advice bureau',
  bureaux: 'bureau',
  rbl: 'royal british legion',
  yfc: 'young farmer club',
  fc: 'football club',
  afc: 'football club',
  rfc: 'rugby club',
  rufc: 'rugby club',
  ltc: 'lawn tennis club',
  lta: 'lawn tennis association',
  hc: 'hockey club',
  pcc: 'parochial church council',
  pta: 'parent teacher association',
  ptfa: 'parent teacher friend association',
  ymca: 'young men christian association',
  ywca: 'young women christian association',
  rspca: 'royal society prevention cruelty animal',
  nct: 'national childbirth trust',
  rda: 'riding disabled association',
  cvs: 'council voluntary service',
  clt: 'community land trust',
  mu: 'mother union',
  assoc: 'association',
  assn: 'association',
  ass: 'association',
  associ: 'association',
  soc: 'society',
  socy: 'society',
  gp: 'group',
  grp: 'group',
  comm: 'community',
  cmty: 'community',
  ctr: 'centre',
  center: 'centre',
  cttee: 'committee',
  ctte: 'committee',
  dist: 'district',
  org: 'organisation',
  organization: 'organisation',
  jnr: 'junior',
  jr: 'junior',
  snr: 'senior',
  sch: 'school',
  prim: 'primary',
  playschool: 'preschool',
  natl: 'national',
  nat: 'national',
  intl: 'international',
  vol: 'voluntary',
  vols: 'volunteer',
  mgmt: 'management',
  mgt: 'management',
  mem: 'memorial',
  meml: 'memorial',
  rec: 'recreation',
  ch: 'church',
  guiding: 'guide',
  girlguiding: 'girl guide',
  children: 'child',
  childrens: 'child',
  kid: 'child',
  teenager: 'teen',
  theater: 'theatre',
  program: 'programme',
  horticultural: 'garden',
  pensioner: 'senior',
  handicapped: 'disabled',
};
