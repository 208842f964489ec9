/**
 * Typologies that an analyst writes without Java: reads {@code measures.yaml}, measures timelines
 * by it in one pass and emits one kind of fact. Next: policy judges.
 */
package org.nightscreen.typology.declared;
