/* The block in the editor: a few fields, and what the server prints. Visitors never load this file. */
(({ blocks, blockEditor, components, element, serverSideRender }) => {
  const { createElement: make, Fragment } = element;
  const kinds = [
    ['groups', 'Groups'],
    ['venues', 'Rooms for hire'],
    ['funding', 'Funding'],
    ['volunteering', 'Ways to help'],
    ['events', 'What’s on'],
    ['search', 'Search everything'],
    ['funding-alerts', 'Funding alerts'],
    ['suggest', 'Suggest an entry'],
    ['eligibility', 'May we apply?'],
    ['place', 'Your place at a glance'],
  ];
  const texts = [
    ['place', 'Place', 'As in its address on Fingerpost, such as st-neots.'],
    ['near', 'Near', 'A place: the nearest first, in place of Place.'],
    ['within', 'How far, if near', 'In kilometres.'],
    ['themes', 'Only these themes', 'Separated by spaces.'],
    ['audiences', 'Only for', 'Separated by spaces.'],
    ['query', 'Only with these words', ''],
    ['kinds', 'Only these', 'Search: group, venue, fund, opportunity, event. Funding alerts: fund, role, event, group, venue.'],
    ['kind', 'What is added', 'Suggest an entry: group, venue, fund, role or event.'],
    ['who', 'Money for', 'Funding: groups or people.'],
    ['capacity', 'A room for at least so many people', 'Rooms for hire.'],
    ['hirer-class', 'Prices are for', 'Rooms for hire: community, private, commercial or partner.'],
    ['max-price', 'At most so many pounds an hour', 'Rooms for hire.'],
    ['facilities', 'It must have', 'Rooms for hire: such as kitchen, separated by spaces.'],
    ['commitment', 'Time asked', 'Ways to help: one_off, few_weeks, regular, flexible, office.'],
    ['from-home', 'Only what can be done from home', 'Ways to help: yes, or empty.'],
    ['age', 'Open to people of this age', 'Ways to help.'],
    ['when', 'When', 'What’s on: today, weekend, week or month.'],
    ['from', 'From this day on', 'What’s on: such as 2026-12-01.'],
    ['until', 'Up to this day', 'What’s on: such as 2026-12-31.'],
    ['collection', 'Collection', 'Its name in addresses, such as somersham-council.'],
    ['heading', 'Heading', ''],
    ['heading-level', 'Level of the heading', '1 to 6.'],
    ['limit', 'How many at a time', ''],
    ['layout', 'Shown as', 'list, cards, table or map.'],
    ['controls', 'What visitors may search by', 'Such as query themes, or none.'],
    ['lang', 'Language', 'en, pl, lt, ro, uk or pt.'],
  ];

  blocks.registerBlockType('fingerpost/embed', {
    edit({ attributes, setAttributes }) {
      const set = (name) => (value) => setAttributes({ [name]: value });
      const choice = make(components.SelectControl, {
        label: 'Show',
        value: attributes.element,
        options: kinds.map(([value, label]) => ({ value, label })),
        onChange: set('element'),
      });
      const fields = texts.map(([name, label, help]) =>
        make(components.TextControl, { key: name, label, help, value: attributes[name], onChange: set(name) }),
      );
      return make(
        Fragment,
        null,
        make(blockEditor.InspectorControls, null, make(components.PanelBody, { title: 'Fingerpost' }, choice, fields)),
        make(
          'div',
          blockEditor.useBlockProps(),
          make(components.Disabled, null, make(serverSideRender, { block: 'fingerpost/embed', attributes })),
        ),
      );
    },
    save: () => null,
  });
})(window.wp);
