<?php
/**
 * Plugin Name:       Fingerpost
 * Description:       Groups, rooms, funding, volunteering and events near you, from your county's Fingerpost: a shortcode and a block.
 * Version:           1.0.0
 * Requires at least: 6.3
 * Requires PHP:      7.4
 * License:           MIT
 * Text Domain:       fingerpost
 *
 * It prints what the builder at /embed gives you to paste, and nothing else: no settings page, no cookie, nothing kept.
 *
 * @package Fingerpost
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

if ( ! defined( 'FINGERPOST_ADDRESS' ) ) {
	// Where your Fingerpost is. Define it in wp-config.php to change it for the whole site, or write address="…" in a shortcode.
	define( 'FINGERPOST_ADDRESS', 'https://fingerpost.example' );
}

/** What may be shown, and where the same is on Fingerpost's own site. */
const FINGERPOST_ELEMENTS = array(
	'groups'         => '/groups',
	'venues'         => '/venues',
	'funding'        => '/funding',
	'volunteering'   => '/volunteering',
	'events'         => '/events',
	'search'         => '/',
	'funding-alerts' => '/alerts',
	'suggest'        => '/suggest/{kind}',
	'eligibility'    => '/funding/check',
	'place'          => '/places/{place}',
);

/** What an element may be given. */
const FINGERPOST_ATTRIBUTES = array(
	'place',
	'near',
	'within',
	'query',
	'kinds',
	'kind',
	'listing',
	'report',
	'who',
	'themes',
	'audiences',
	'hirer-class',
	'capacity',
	'max-price',
	'facilities',
	'commitment',
	'from-home',
	'age',
	'when',
	'from',
	'until',
	'collection',
	'limit',
	'layout',
	'controls',
	'heading',
	'heading-level',
	'lang',
);

/** Folders of what there is, by the names that attributes have for it. */
const FINGERPOST_FOLDERS = array(
	'group'       => 'groups',
	'venue'       => 'venues',
	'fund'        => 'funding',
	'role'        => 'volunteering',
	'opportunity' => 'volunteering',
	'event'       => 'events',
);

/** Kinds as the form for alerts calls them. */
const FINGERPOST_ALERT_KINDS = array(
	'fund'  => 'FUND',
	'role'  => 'OPPORTUNITY',
	'event' => 'EVENT',
	'group' => 'GROUP',
	'venue' => 'VENUE',
);

/** How the builder writes a look: our own properties, and the few that make room for a background. Nothing that fetches anything. */
const FINGERPOST_STYLE = '/^(--fingerpost-[a-z-]+|color-scheme|display|min-height|padding|background): (?!.*url)[#a-z0-9 .,()%-]+$/i';

/** "Groups in Somersham" is the builder's; without a heading the link says where it leads. */
const FINGERPOST_LINK = 'See this on Fingerpost';

/**
 * The snippet: our script, the element, and the plain link inside it.
 *
 * @param array|string $given What the shortcode or the block says.
 * @return string HTML, everything in it escaped.
 */
function fingerpost_snippet( $given ) {
	$names  = array_merge( array( 'element', 'address', 'style' ), FINGERPOST_ATTRIBUTES );
	$values = shortcode_atts( array_fill_keys( $names, '' ), (array) $given, 'fingerpost' );
	foreach ( $values as $name => $value ) {
		// A shortcode cannot hold brackets and quotes: the builder writes them as &#91; and &quot;.
		$values[ $name ] = is_scalar( $value ) ? html_entity_decode( (string) $value, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) : '';
	}
	$element = '' === $values['element'] ? 'groups' : $values['element'];
	$address = untrailingslashit( '' === $values['address'] ? FINGERPOST_ADDRESS : $values['address'] );
	if ( ! isset( FINGERPOST_ELEMENTS[ $element ] ) || ! preg_match( '#^https?://#i', $address ) ) {
		return '';
	}
	$attributes = '';
	foreach ( FINGERPOST_ATTRIBUTES as $name ) {
		if ( '' !== $values[ $name ] ) {
			$attributes .= ' ' . $name . '="' . esc_attr( $values[ $name ] ) . '"';
		}
	}
	$style = fingerpost_style( $values['style'] );
	if ( '' !== $style ) {
		$attributes .= ' style="' . esc_attr( $style ) . '"';
	}
	$tag  = 'fingerpost-' . $element;
	$text = '' === $values['heading'] ? FINGERPOST_LINK : $values['heading'];
	return wp_get_script_tag( array( 'type' => 'module', 'src' => esc_url( $address . '/embed/fingerpost.js' ) ) )
		. '<' . $tag . $attributes . '><a href="' . esc_url( fingerpost_link( $element, $address, $values ) ) . '">' . esc_html( $text ) . '</a></' . $tag . '>';
}

/**
 * The same on Fingerpost's own site.
 *
 * @param string $element One of FINGERPOST_ELEMENTS.
 * @param string $address Where Fingerpost is.
 * @param array  $values  What was said.
 * @return string
 */
function fingerpost_link( $element, $address, $values ) {
	$path  = FINGERPOST_ELEMENTS[ $element ];
	$place = '' === $values['place'] ? $values['near'] : $values['place'];
	$kind  = '' === $values['kind'] ? 'group' : $values['kind'];
	$path  = str_replace( '{kind}', isset( FINGERPOST_FOLDERS[ $kind ] ) ? FINGERPOST_FOLDERS[ $kind ] : 'groups', $path );
	$query = array();
	if ( '' !== $values['query'] ) {
		$query[] = 'q=' . rawurlencode( $values['query'] );
	}
	if ( false !== strpos( $path, '{place}' ) ) {
		$path = str_replace( '{place}', rawurlencode( $place ), $path );
	} elseif ( '' !== $place ) {
		$query[] = 'place=' . rawurlencode( $place );
	}
	if ( 'search' === $element && isset( FINGERPOST_FOLDERS[ $values['kinds'] ] ) ) {
		$query[] = 'kind=' . FINGERPOST_FOLDERS[ $values['kinds'] ];
	}
	$is_alerts = 'funding-alerts' === $element;
	foreach ( $is_alerts ? fingerpost_words( $values['kinds'] ) : array() as $kind ) {
		if ( isset( FINGERPOST_ALERT_KINDS[ $kind ] ) ) {
			$query[] = 'kind=' . FINGERPOST_ALERT_KINDS[ $kind ];
		}
	}
	foreach ( array( 'when', 'who' ) as $name ) {
		if ( '' !== $values[ $name ] ) {
			$query[] = $name . '=' . rawurlencode( $values[ $name ] );
		}
	}
	foreach ( array( 'themes' => 'theme', 'audiences' => 'audience' ) as $from => $to ) {
		$all = fingerpost_words( $values[ $from ] );
		if ( 'eligibility' === $element ) {
			// The form begins with the first of several.
			$all = array_slice( $all, 0, 1 );
		} elseif ( ! $is_alerts && ( 'audiences' === $from || count( $all ) > 1 ) ) {
			// A page takes one theme and no audience: rather too much on it than too little.
			$all = array();
		}
		foreach ( $all as $one ) {
			$query[] = $to . '=' . rawurlencode( $one );
		}
	}
	return $address . $path . ( $query ? '?' . implode( '&', $query ) : '' );
}

/**
 * Words of an attribute.
 *
 * @param string $value Between spaces or commas.
 * @return string[]
 */
function fingerpost_words( $value ) {
	return preg_split( '/[\s,]+/', $value, -1, PREG_SPLIT_NO_EMPTY );
}

/**
 * How it looks, as the builder writes it.
 *
 * @param string $style The text of a style.
 * @return string The same, without what is no look of ours.
 */
function fingerpost_style( $style ) {
	$kept = array();
	foreach ( explode( ';', $style ) as $one ) {
		if ( preg_match( FINGERPOST_STYLE, trim( $one ) ) ) {
			$kept[] = trim( $one );
		}
	}
	return implode( '; ', $kept );
}

add_shortcode( 'fingerpost', 'fingerpost_snippet' );

add_action(
	'init',
	function () {
		register_block_type( __DIR__, array( 'render_callback' => 'fingerpost_snippet' ) );
	}
);
