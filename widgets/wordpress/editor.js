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
    ['themes', 'Only these themes', 'Separated by spaces.'],
    ['audiences', 'Only for', 'Separated by spaces.'],
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
