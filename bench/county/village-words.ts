/** Words of villages: corners that tell two clubs apart, streets, halls, and names that name no place. */
const list = (text: string) => text.trim().split(/\s*,\s*/);

/** The first are said most often; empty says nothing. */
export const corners = [
  '',
  '',
  '',
  ...list(`Village, Community, Town, Riverside, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Old School, Green, Church Lane, Station, Mill,
  North End, South End, Bridge, Meadow, Chapel, Orchard, Manor, Windmill, Priory, Hillside, Market, Lakeside, Evening, Morning, Afternoon, Junior, Senior,
  New, First, Second, Third, United, Rovers, Wanderers, Forge, Rectory, Heath, Common, Pond, Lode, Washes, Granary, Brewery, Maltings, Lavender, Hawthorn,
  Rowan, Beech, Cedar, Walnut, Poplar, Sycamore, Kingfisher, Skylark, Swallow, Heron, Otter, Barn Owl, Lapwing, Bittern, Marsh Harrier, Dragonfly`),
];

export const streets =
  list(`High Street, Church Lane, Mill Road, Station Road, The Green, Back Lane, School Lane, Main Street, Fen Road, Chapel Street,
  Bridge Street, Market Place, Manor Close, Orchard Way, Long Drove, Wood Lane, Pound Lane, Hall Lane, Meadow Close, Town Street, Hill Row, Ferry Lane`);

/** What the nth venue of a place is, the first in every place. */
export const halls: readonly (readonly [name: string, kind: string])[] = [
  ['Village Hall', 'village-hall'],
  ['Church Rooms', 'church-or-faith-building'],
  ['Recreation Ground Pavilion', 'sports-ground'],
  ['Community Centre', 'community-centre'],
  ['Primary School Hall', 'school'],
  ['Library', 'library'],
  ['Methodist Schoolroom', 'church-or-faith-building'],
  ['Memorial Hall', 'village-hall'],
  ['Community Hub', 'community-hub'],
  ['Youth Hut', 'youth-centre'],
  ['Coffee House', 'cafe'],
  ['Leisure Centre', 'leisure-centre'],
  ['Children’s Centre', 'childrens-centre'],
  ['Arts Centre', 'theatre-or-arts-centre'],
  ['Health Centre Meeting Room', 'health-centre'],
  ['Museum', 'museum'],
  ['Allotment Shed', 'outdoor-space'],
  ['Council Offices', 'council-office'],
  ['Sports Field', 'sports-ground'],
  ['Record Office', 'archive'],
  ['Mobile Library Stop', 'mobile-service'],
  ['Reading Room', 'other-venue'],
];

export const rooms = list(
  `Main Hall, Committee Room, Small Hall, Meeting Room, Kitchen, Studio, Garden Room, Upper Room, Stage, Lounge, Quiet Room, Workshop`,
);
export const equipment = list(
  `Folding tables, Stacking chairs, Piano, Badminton net, Sound system, Crockery for 80, Urn, Table tennis table, Flip chart, Marquee`,
);

/** For bodies whose place must not be known. */
export const shelterNames = list(
  `Lantern, Harbour, Willow, Sparrow, Anchor, Lighthouse, Rowan, Haven, Compass, Ember, Feather, Keystone, Larkspur, Pathway, Robin, Snowdrop`,
);
export const shelterKinds: readonly (readonly [name: string, theme: string, audience: string, deed: string])[] = [
  ['Women’s Refuge', 'domestic-abuse', 'survivors-of-abuse', 'offer a safe room and someone to talk to'],
  ['Safe House', 'domestic-abuse', 'survivors-of-abuse', 'shelter families who had to leave home'],
  ['Young People’s Haven', 'play-and-youth', 'young-people', 'give young people somewhere safe to be'],
  ['Sanctuary Project', 'safety', 'refugees-and-asylum-seekers', 'help people who fled begin again'],
  ['Recovery House', 'drugs-and-alcohol', 'people-who-use-drugs-or-alcohol', 'live together without drink or drugs'],
];

export const fundNames =
  list(`Small Grants Fund, Community Chest, Village Hall Repairs Fund, Green Spaces Fund, Young People’s Fund, Warm Homes Fund, Arts and Festivals
  Grant, Sports Kit Grant, Rural Transport Fund, Hardship Fund, Digital Skills Grant, Carers’ Fund, Play Area Fund, Heritage Grant, Loneliness Fund, Start-up
  Grant, Food and Fuel Fund, Volunteer Expenses Fund, Access Improvements Fund, Wildlife Corridor Grant`);
export const funderNames =
  list(`Heron Foundation, Long Drove Trust, Windpump Fund, Eel Catchers’ Trust, Twelve Bridges Foundation, Sedge and Reed Trust, Skylark
  Foundation, Blackthorn Charity, Millstream Trust, Washland Fund, Quiet Acre Trust, Lodestar Foundation, Marsh Lantern Trust, Sluice Gate Fund`);

export const events =
  list(`Summer Fête, Plant Sale, Quiz Night, Open Day, Harvest Supper, Christmas Market, Jumble Sale, Coffee Morning, Family Fun Day, Concert, Barn
  Dance, Repair Day, Health Check Day, Funding Workshop, First Aid Course, Litter Pick, Heritage Walk, Film Night, Book Sale, Volunteers’ Evening, Annual Meeting,
  Craft Fair, Easter Trail, Carol Singing, Beetle Drive, Seed Swap, Open Gardens, Bonfire Night, Duck Race, Scarecrow Trail`);

export const roles: readonly (readonly [name: string, type: string])[] = [
  ['Helper', 'other-role'],
  ['Driver', 'driving'],
  ['Treasurer', 'committee-and-admin'],
  ['Trustee', 'trustee'],
  ['Befriender', 'befriending'],
  ['Secretary', 'committee-and-admin'],
  ['Events Helper', 'events-help'],
  ['Gardener', 'gardening-and-outdoors'],
  ['Youth Leader', 'youth-leader'],
  ['Tea Maker', 'events-help'],
  ['Coach', 'sports-leader'],
  ['Digital Buddy', 'digital-helper'],
  ['Fundraiser', 'fundraising'],
  ['Book Sorter', 'library-help'],
  ['Mentor', 'mentoring'],
  ['Adviser', 'advice-giving'],
  ['Community Champion', 'community-champion'],
  ['Flood Warden', 'emergency-response'],
  ['Archive Sorter', 'research-and-archives'],
  ['Tutor', 'teaching-and-training'],
  ['Speedwatch Volunteer', 'road-safety-helper'],
];
