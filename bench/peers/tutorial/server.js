// What a team writes in a day with this very stack: yoga, Pothos and Prisma as in the examples of their documentation, and the versions that we use
// ourselves, so nothing is installed for it. Types in the plugin's default mode, t.relation for every relation, a connection with Prisma's cursor.
import { createServer } from 'node:http';
import SchemaBuilder from '@pothos/core';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import { PrismaPg } from '@prisma/adapter-pg';
import { createYoga } from 'graphql-yoga';
import { getDatamodel } from './generated/pothos.ts';
import { PrismaClient } from './generated/prisma/client.ts';

const adapter = new PrismaPg({ connectionString: process.env.DATABASE_URL, max: 10 }, { schema: 'directory' });
const prisma = new PrismaClient({ adapter });
const builder = new SchemaBuilder({ plugins: [RelayPlugin, PrismaPlugin], prisma: { client: prisma, dmmf: getDatamodel() } });

const day = (date) => date.toISOString().slice(0, 10);
const time = (date) => date?.toISOString().slice(11, 16) ?? null;

builder.prismaObject('Place', { fields: (t) => ({ name: t.exposeString('name'), slug: t.exposeString('slug') }) });
builder.prismaObject('Body', { fields: (t) => ({ name: t.exposeString('name') }) });
builder.prismaObject('Venue', { fields: (t) => ({ name: t.exposeString('name'), slug: t.exposeString('slug') }) });
builder.prismaObject('GroupTheme', { fields: (t) => ({ slug: t.exposeString('slug'), label: t.exposeString('label') }) });
builder.prismaObject('GroupPlace', { fields: (t) => ({ name: t.exposeString('name') }) });
builder.prismaObject('Contact', {
  fields: (t) => ({
    role: t.exposeString('role'),
    phone: t.exposeString('phone', { nullable: true }),
    email: t.exposeString('email', { nullable: true }),
  }),
});
builder.prismaObject('Source', {
  fields: (t) => ({ attribution: t.exposeString('attribution'), asAt: t.string({ resolve: (source) => day(source.asAt) }) }),
});
builder.prismaObject('Schedule', {
  fields: (t) => ({
    rrule: t.exposeString('rrule'),
    startDate: t.string({ resolve: (schedule) => day(schedule.startDate) }),
    from: t.string({ resolve: (schedule) => time(schedule.starts) }),
    to: t.string({ nullable: true, resolve: (schedule) => time(schedule.ends) }),
  }),
});
builder.prismaObject('Activity', {
  fields: (t) => ({
    name: t.exposeString('name'),
    minimumAge: t.exposeInt('minimumAge', { nullable: true }),
    maximumAge: t.exposeInt('maximumAge', { nullable: true }),
    schedule: t.relation('schedules', { query: { orderBy: [{ position: 'asc' }, { id: 'asc' }] } }),
    venue: t.relation('venue', { nullable: true }),
  }),
});

const Location = builder.objectRef('Location').implement({
  fields: (t) => ({ visibility: t.exposeString('visibility'), place: t.field({ type: 'Place', resolve: (location) => location.place }) }),
});
const Cost = builder.objectRef('Cost').implement({
  fields: (t) => ({
    free: t.boolean({ resolve: (group) => group.costFree }),
    from: t.int({ nullable: true, resolve: (group) => group.costFrom }),
    to: t.int({ nullable: true, resolve: (group) => group.costTo }),
    unit: t.string({ nullable: true, resolve: (group) => group.costUnit }),
  }),
});

builder.prismaObject('Group', {
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.exposeString('name'),
    summary: t.exposeString('summary'),
    themes: t.relation('themes', { query: { orderBy: [{ position: 'asc' }, { termId: 'asc' }] } }),
    places: t.relation('places', { query: { orderBy: { position: 'asc' } } }),
    location: t.field({
      type: Location,
      nullable: true,
      select: { locationPlace: true },
      resolve: (group) => group.locationPlace && { visibility: group.locationVisibility, place: group.locationPlace },
    }),
    contacts: t.relation('contacts', { query: { orderBy: [{ withoutPhone: 'asc' }, { position: 'asc' }, { id: 'asc' }] } }),
    cost: t.field({ type: Cost, nullable: true, resolve: (group) => (group.costFree === null ? null : group) }),
    steward: t.relation('steward', { nullable: true }),
    sources: t.relation('sources', { query: { orderBy: [{ asAt: 'desc' }, { id: 'asc' }] } }),
    activities: t.relation('activities', { query: { orderBy: [{ position: 'asc' }, { id: 'asc' }] } }),
  }),
});

builder.queryType({
  fields: (t) => ({
    groups: t.prismaConnection({
      type: 'Group',
      cursor: 'id',
      args: { place: t.arg.string({ required: true }) },
      resolve: async (query, _root, { place }) => {
        const found = await prisma.place.findFirstOrThrow({ where: { slug: place } });
        // Ended by the id, which is unique: without it Prisma would read the whole table from the second page on.
        return prisma.group.findMany({ ...query, where: { placeIds: { has: found.id } }, orderBy: [{ nameKey: 'asc' }, { id: 'asc' }] });
      },
    }),
  }),
});

const server = createServer({ keepAliveTimeout: 65_000 }, createYoga({ schema: builder.toSchema(), logging: false }));
await new Promise((done) => server.listen(0, '127.0.0.1', done));
console.log(`listening ${server.address().port}`);
process.stdin.resume().once('end', () => process.exit(0));
