SELECT json_build_object('data', json_build_object('groups', json_build_object(
  'pageInfo', json_build_object('hasNextPage', count(*) > 20),
  'nodes', COALESCE(json_agg(node ORDER BY name_key, id) FILTER (WHERE place_in_page <= 20), '[]'))))::text AS body
FROM (
  SELECT g.name_key, g.id, row_number() OVER (ORDER BY g.name_key, g.id) AS place_in_page,
    json_build_object(
      'slug', g.slug, 'name', g.name, 'summary', g.summary,
      'themes', (SELECT COALESCE(json_agg(json_build_object('slug', t.slug, 'label', t.label) ORDER BY t.position, t.term_id), '[]')
        FROM directory.group_themes t WHERE t.group_id = g.id),
      'places', (SELECT COALESCE(json_agg(json_build_object('name', s.name) ORDER BY s.position), '[]')
        FROM directory.group_places s WHERE s.group_id = g.id),
      'location', (SELECT json_build_object('visibility', g.location_visibility, 'place', json_build_object('name', p.name, 'slug', p.slug))
        FROM directory.places p WHERE p.id = g.location_place_id),
      'contacts', (SELECT COALESCE(json_agg(json_build_object('role', k.role, 'phone', k.phone, 'email', k.email)
          ORDER BY k.without_phone, k.position, k.id), '[]')
        FROM directory.contacts k WHERE k.group_id = g.id),
      'cost', CASE WHEN g.cost_free IS NOT NULL
        THEN json_build_object('free', g.cost_free, 'from', g.cost_from, 'to', g.cost_to, 'unit', g.cost_unit) END,
      'steward', (SELECT json_build_object('name', b.name) FROM directory.bodies b WHERE b.id = g.steward_id),
      'sources', (SELECT COALESCE(json_agg(json_build_object('attribution', o.attribution, 'asAt', o.as_at) ORDER BY o.as_at DESC, o.id), '[]')
        FROM directory.sources o WHERE o.group_id = g.id),
      'activities', (SELECT COALESCE(json_agg(json_build_object(
          'name', a.name, 'minimumAge', a.minimum_age, 'maximumAge', a.maximum_age,
          'schedule', (SELECT COALESCE(json_agg(json_build_object('rrule', h.rrule, 'startDate', h.start_date,
              'from', to_char(h.starts, 'HH24:MI'), 'to', to_char(h.ends, 'HH24:MI')) ORDER BY h.position, h.id), '[]')
            FROM directory.schedules h WHERE h.activity_id = a.id),
          'venue', (SELECT json_build_object('name', v.name, 'slug', v.slug) FROM directory.venues v WHERE v.id = a.venue_id)
        ) ORDER BY a.position, a.id), '[]')
        FROM directory.activities a WHERE a.group_id = g.id)) AS node
  FROM (
    SELECT g.* FROM directory.groups_by_place s JOIN directory.groups g ON g.id = s.group_id
    WHERE s.place_id = (SELECT p.id FROM directory.places p WHERE p.slug = $1) AND (s.name_key, s.group_id) > ($2, $3::int)
    ORDER BY s.name_key, s.group_id LIMIT 21
  ) g
) page
