<?php
// What editor.js needs of WordPress: written by hand, since nothing is built.
return array(
	'dependencies' => array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-server-side-render' ),
	'version'      => '1.0.0',
);
