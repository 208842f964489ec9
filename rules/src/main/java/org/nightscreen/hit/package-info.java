/** What judging a subject yields: outcomes, severities, dispositions and the hit itself. */
package org.nightscreen.hit;
