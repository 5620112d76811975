/** Table rows of what is a kind's own. */
import type { SeedRows } from './rows.ts';
import { accessRows, amountColumns, costColumns, type Ids, scheduleRows, sourceRows, type TableRow, type Tables } from './tables.ts';

const idOf = (ids: Ids, slug: string) => ids.listings.get(slug) as number;
const termRows = (owner: TableRow, vocabulary: string, slugs: readonly string[], ids: Ids): TableRow[] =>
  [...new Set(slugs)].map((slug, position) => ({ ...owner, termId: ids.terms.get(`${vocabulary} ${slug}`), position }));

export function groupTables(row: SeedRows['groups'][number], ids: Ids): Partial<Tables> {
  const listingId = idOf(ids, row.slug);
  const { council } = row;
  return {
    Group: [
      {
        listingId,
        listed: row.listed,
        foundedYear: row.foundedYear ?? null,
        incomeBand: row.incomeBand ?? null,
        runningState: row.runningState ?? null,
        runningNote: row.runningNote ?? null,
        intake: row.intake,
        howToJoin: row.howToJoin ?? null,
      },
    ],
    Council: council ? [{ listingId, kind: council.kind, website: council.website ?? null }] : [],
    CouncilPlace: (council?.places ?? []).map((slug, position) => ({ councilId: listingId, placeId: ids.places.get(slug), position })),
  };
}

export function activityTables(groups: SeedRows['groups'], ids: Ids): Partial<Tables> {
  const tables = { Activity: [] as TableRow[], ActivityTerm: [] as TableRow[], Schedule: [] as TableRow[], AccessFact: [] as TableRow[] };
  for (const group of groups)
    group.activities.forEach((activity, position) => {
      const id = tables.Activity.length + 1;
      tables.Activity.push({
        id,
        groupId: idOf(ids, group.slug),
        position,
        name: activity.name,
        summary: activity.summary ?? null,
        form: activity.form,
        minimumAge: activity.minimumAge ?? null,
        maximumAge: activity.maximumAge ?? null,
        venueId: activity.venue ? idOf(ids, activity.venue) : null,
        channels: activity.channels,
        ...costColumns(activity.cost),
        placesLeft: activity.placesLeft ?? null,
        intake: activity.intake,
        welcome: activity.welcome ?? null,
      });
      tables.ActivityTerm.push(
        ...termRows({ activityId: id }, 'THEME', activity.themes, ids),
        ...termRows({ activityId: id }, 'AUDIENCE', activity.audiences, ids),
      );
      tables.Schedule.push(...scheduleRows({ activityId: id }, activity.schedule));
      tables.AccessFact.push(...accessRows({ activityId: id }, activity.access, ids));
    });
  return tables;
}

export function venueTables(venues: SeedRows['venues'], ids: Ids): Partial<Tables> {
  const tables: Partial<Tables> & { Space: TableRow[] } = { Space: [] };
  const add = (name: keyof Tables, rows: TableRow[]) => {
    tables[name] ??= [];
    tables[name].push(...rows);
  };
  for (const venue of venues) {
    const venueId = idOf(ids, venue.slug);
    add('Venue', [
      {
        listingId: venueId,
        equipment: venue.equipment,
        outsideHire: venue.outsideHire,
        howToBook: venue.howToBook ?? null,
        parking: venue.parking ?? null,
        publicTransport: venue.publicTransport ?? null,
      },
    ]);
    const spaceIds = new Map(venue.spaces.map((space, index) => [space.name, tables.Space.length + index + 1]));
    venue.spaces.forEach((space, position) => {
      const id = spaceIds.get(space.name) as number;
      tables.Space.push({ id, venueId, position, name: space.name, areaSquareMetres: space.areaSquareMetres ?? null });
      add(
        'SpacePart',
        space.partOf.map((whole) => ({ partId: id, wholeId: spaceIds.get(whole) })),
      );
      add('SpaceTerm', termRows({ spaceId: id }, 'FACILITY', space.facilities, ids));
      add(
        'Capacity',
        space.capacity.map((capacity) => ({ spaceId: id, ...capacity })),
      );
      add('AccessFact', accessRows({ spaceId: id }, space.access, ids));
      add(
        'Rate',
        space.rates.map((rate, order) => ({
          spaceId: id,
          position: order,
          hirerClass: rate.hirerClass,
          from: rate.from,
          to: rate.to ?? null,
          unit: rate.unit,
          validFrom: rate.validFrom,
          validUntil: rate.validUntil ?? null,
          note: rate.note ?? null,
          doubtful: rate.doubtful,
        })),
      );
    });
    add(
      'OpeningHours',
      venue.openingHours.map((hours, position) => ({
        venueId,
        position,
        days: hours.days,
        from: hours.from,
        to: hours.to,
        staffed: hours.staffed,
        validFrom: hours.validFrom ?? null,
        validUntil: hours.validUntil ?? null,
        note: hours.note ?? null,
      })),
    );
    add(
      'Closure',
      venue.closures.map((closure) => ({
        venueId,
        from: closure.from,
        until: closure.until ?? null,
        reason: closure.reason,
        spaceId: closure.space ? spaceIds.get(closure.space) : null,
      })),
    );
  }
  return tables;
}

export function fundTables(row: SeedRows['funding'][number], ids: Ids): Partial<Tables> {
  const fundId = idOf(ids, row.slug);
  return {
    Fund: [
      {
        listingId: fundId,
        endedOn: row.endedOn ?? null,
        pot: row.pot ?? null,
        ...amountColumns(row.amount),
        welcomed: row.welcomed ?? null,
        paysFor: row.paysFor,
        doesNotPayFor: row.doesNotPayFor,
        matchFunding: row.matchFunding ?? null,
        years: row.years ?? null,
        stages: row.stages ?? null,
        paperwork: row.paperwork,
        forWhom: row.forWhom ?? null,
        howToApply: row.howToApply ?? null,
      },
    ],
    FundHelp: row.helpFrom.map((slug, position) => ({ fundId, groupId: idOf(ids, slug), position })),
    Round: row.rounds.map((round, position) => ({
      fundId,
      position,
      name: round.name ?? null,
      opensAt: round.opensAt ?? null,
      closesAt: round.closesAt ?? null,
      rolling: round.rolling,
      decisionBy: round.decisionBy ?? null,
      spendBy: round.spendBy ?? null,
      pot: round.pot ?? null,
      ...amountColumns(round.amount),
    })),
    Criterion: row.criteria.map(({ choice = null, rule = null, ...criterion }, position) => ({
      fundId,
      position,
      choice,
      // A column of JSON takes no null of its own: left out, it is empty.
      ...(rule && { rule }),
      ...criterion,
    })),
  };
}

export function opportunityTables(row: SeedRows['volunteering'][number], ids: Ids): Partial<Tables> {
  const listingId = idOf(ids, row.slug);
  return {
    Opportunity: [
      {
        listingId,
        commitment: row.commitment ?? null,
        hoursNote: row.hoursNote ?? null,
        fromHome: row.fromHome,
        minimumAge: row.minimumAge ?? null,
        youngVolunteers: row.youngVolunteers,
        checks: row.checks ?? null,
        training: row.training ?? null,
        support: row.support ?? null,
        expenses: row.expenses ?? null,
        rewards: row.rewards,
        gains: row.gains ?? null,
        numberNeeded: row.numberNeeded ?? null,
        startsOn: row.startsOn ?? null,
        closesOn: row.closesOn ?? null,
        applyUrl: row.applyUrl ?? null,
        repliesWithinDays: row.repliesWithinDays ?? null,
      },
    ],
    Schedule: scheduleRows({ listingId }, row.schedule),
  };
}

export function eventTables(row: SeedRows['events'][number], ids: Ids): Partial<Tables> {
  const listingId = idOf(ids, row.slug);
  return {
    Event: [
      {
        listingId,
        startsAt: row.startsAt ?? null,
        endsAt: row.endsAt ?? null,
        allDay: row.allDay,
        precision: row.precision,
        dateText: row.dateText ?? null,
        recurrence: row.recurrence ?? null,
        standing: row.state,
        onlineUrl: row.onlineUrl ?? null,
        registerUrl: row.registerUrl ?? null,
        registerBy: row.registerBy ?? null,
        placesLeft: row.placesLeft ?? null,
        cpdPoints: row.cpdPoints ?? null,
      },
    ],
    EventHost: row.hosts.map((slug, position) => ({ eventId: listingId, groupId: idOf(ids, slug), position })),
  };
}

export function awardTables(rows: SeedRows, ids: Ids): Partial<Tables> {
  const names = new Map(rows.groups.map((group) => [group.slug, group.name]));
  const tables = { Award: [] as TableRow[], AwardPlace: [] as TableRow[], Milestone: [] as TableRow[], ListingSource: [] as TableRow[] };
  rows.awards.forEach((award, index) => {
    const id = index + 1;
    tables.Award.push({
      id,
      fundId: award.fund ? idOf(ids, award.fund) : null,
      recipientId: award.recipient ? idOf(ids, award.recipient) : null,
      recipientName: award.recipientName ?? names.get(award.recipient ?? '') ?? 'Not named',
      title: award.title,
      amount: award.amount ?? null,
      amountQualifier: award.amountQualifier,
      awardedOn: award.awardedOn ?? null,
      precision: award.precision,
      purpose: award.purpose ?? null,
    });
    tables.AwardPlace.push(...[...new Set(award.places)].map((slug) => ({ awardId: id, placeId: ids.places.get(slug) })));
    tables.Milestone.push(
      ...award.milestones.map(({ name, state, on, note }, position) => ({
        awardId: id,
        position,
        name,
        state,
        on: on ?? null,
        note: note ?? null,
      })),
    );
    tables.ListingSource.push(...sourceRows({ awardId: id }, award.sources, rows, ids));
  });
  return tables;
}
