/**
 * What groups do, the most usual first. A line: what it is called | theme | what kind of body | audience (empty: everyone) | what one does there.
 * No name here is that of a real group.
 */
export interface ActivityWords {
  name: string;
  theme: string;
  body: 'social' | 'sport' | 'help' | 'faith' | 'civic';
  audience: string;
  /** Follows "We meet to" or "Come and". */
  deed: string;
}

const lines = `
Craft | crafts-and-making | social | | knit, sew and make things together
Lunch | friendship | social | older-people | share a hot meal and a chat
Walking | sport-and-activity | social | | walk the lanes and footpaths
Gardening | gardening-and-growing | social | | swap plants, seeds and advice
Toddler | parents-and-babies | social | under-fives | play, sing and have a snack
Over-60s | friendship | social | older-people | play games, hear a talk and drink tea
Football | sport-and-activity | sport | young-people | train and play in the local league
History | local-history | social | | look into the past of the village
Choir | music-and-singing | social | | sing in harmony, with no audition
Coffee Morning | friendship | social | | have coffee and cake with neighbours
Youth | play-and-youth | social | young-people | play pool, cook and go on trips
Book | books-and-reading | social | | read one book a month and talk about it
Cricket | sport-and-activity | sport | | play friendly and league matches
Yoga | healthy-living | social | | stretch, breathe and relax
Good Neighbours | help-at-home | help | older-people | give lifts, fetch shopping and do small jobs
Art | arts-and-heritage | social | | draw and paint at your own pace
Bowls | sport-and-activity | sport | older-people | play on the green or the mat
Food Bank | food | help | people-on-low-incomes | give out food and household things
Dance | arts-and-heritage | social | | dance for fun, with or without a partner
Community Car | transport | help | rural-residents | drive people to the surgery and the shops
Memory Café | long-term-conditions | help | people-with-dementia | sing, reminisce and meet others who care
Campcraft | play-and-youth | social | children | camp, cook and earn badges
Repair Café | climate-and-recycling | social | | mend lamps, clothes and toys
Carers | carers | help | carers | rest, talk and find out about help
Bell Ringing | faith | faith | | learn to ring and ring on Sundays
Drama | arts-and-heritage | social | | put on a play and a pantomime
Allotment | gardening-and-growing | civic | | grow vegetables and share what is over
Table Tennis | sport-and-activity | sport | | play singles and doubles
Digital Skills | digital-skills | help | older-people | learn to use a phone, tablet or computer
Patchwork | crafts-and-making | social | | piece and quilt by hand or machine
Bereavement | bereavement | help | | talk with others who have lost someone
Warm Space | energy-and-heating | help | people-on-low-incomes | keep warm with soup and company
Photography | arts-and-heritage | social | | take and show pictures
Playground | families | civic | children | look after the swings and slides
Pilates | healthy-living | social | | build strength gently
Men’s Shed | friendship | social | men | work with wood and metal over a mug of tea
Women’s Fellowship | community-life | social | women | hear speakers, cook and campaign
Speedwatch | safety | civic | | watch the speed of traffic through the village
Tai Chi | long-term-conditions | social | older-people | move slowly and keep your balance
Money Advice | benefits-and-debt | help | people-on-low-incomes | go through letters, debts and benefits with you
Ukulele | music-and-singing | social | | strum and sing old favourites
Wildlife | environment | civic | | count birds, dig ponds and plant hedges
Baby Massage | parents-and-babies | social | parents | learn to calm your baby
Community Choir | music-and-singing | social | | sing songs from around the world
Job | jobs | help | unemployed-people | write a CV and look for work
Litter Picking | environment | civic | | pick litter and count what was found
Tenants | housing | civic | | speak up together about homes
Mindful | mental-health | help | people-with-mental-ill-health | talk about how things are, without being judged
English Conversation | adult-learning | help | learners-of-english | practise English over tea
Prayer | faith | faith | | pray and read together
Chess | friendship | social | | play chess at any level
Autism Family | play-and-youth | help | autistic-people | play in a calm room with others who understand
Recovery | drugs-and-alcohol | help | people-who-use-drugs-or-alcohol | stay well one day at a time
Deaf Social | friendship | social | deaf-people | meet and sign together
Swimming | sport-and-activity | sport | | swim lengths or learn to float
Neighbourhood Plan | local-democracy | civic | | decide what is built and what is kept
Toy Library | families | help | under-fives | borrow toys for a month
Archive | local-history | civic | | sort and scan old papers and photographs
Brass Band | music-and-singing | social | | rehearse and play at fêtes
Heart Support | long-term-conditions | help | | exercise and eat well after illness
Bus Users | transport | civic | rural-residents | keep the buses running
Scam Watch | crime-and-scams | civic | older-people | spot tricks by phone and post
Furniture | homelessness | help | people-on-low-incomes | collect and give out furniture
Veterans’ Breakfast | community-life | social | armed-forces | eat a cooked breakfast with old comrades
Village Care | care | help | disabled-people | visit, ring up and help out
Learning Disability Social | friendship | social | learning-disabled-people | bowl, bake and dance
Solar and Insulation | climate-and-recycling | civic | | make homes warmer and bills smaller
Parents’ | families | social | parents | swap advice and clothes
Fundraisers’ | running-a-group | help | community-groups | find money and keep the accounts
Rainbow Social | friendship | social | lgbtq-people | meet over a drink or a walk
New Arrivals | housing | help | refugees-and-asylum-seekers | find a home, a school and a doctor
Health Champions | health | help | | learn about check-ups and pass it on`;

export const activities: readonly ActivityWords[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [name, theme, body, audience, deed] = line.split('|').map((part) => part.trim()) as [
      string,
      string,
      ActivityWords['body'],
      string,
      string,
    ];
    return { name, theme, body, audience, deed };
  });

/** The last word of a group's name, by kind of body. */
export const bodyWords: Readonly<Record<ActivityWords['body'], readonly string[]>> = {
  social: ['Club', 'Group', 'Society', 'Circle', 'Friends', 'Afternoon', 'Evening', 'Meet-up'],
  sport: ['Club', 'Association', 'Team', 'League', 'Juniors', 'Veterans'],
  help: ['Group', 'Project', 'Service', 'Scheme', 'Drop-in', 'Network', 'Hub', 'Link'],
  faith: ['Group', 'Fellowship', 'Guild', 'Circle'],
  civic: ['Group', 'Association', 'Volunteers', 'Forum', 'Team', 'Action'],
};

export const bodyTypes: Readonly<Record<ActivityWords['body'], readonly string[]>> = {
  social: ['club', 'voluntary-group', 'charity', 'community-interest-company'],
  sport: ['club', 'charity', 'voluntary-group'],
  help: ['voluntary-group', 'charity', 'support-service', 'mutual-aid-group', 'community-interest-company'],
  faith: ['faith-group', 'charity'],
  civic: ['voluntary-group', 'residents-association', 'friends-group', 'forum', 'partnership'],
};
