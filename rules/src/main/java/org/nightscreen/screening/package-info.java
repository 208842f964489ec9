/**
 * One subject after the other: finders see it, rules judge what they saw, overlapping windows
 * become episodes. The distributed night runs {@link org.nightscreen.screening.Screener} on every
 * bucket of customers; fixtures run it in place through {@link
 * org.nightscreen.screening.Screening}.
 */
package org.nightscreen.screening;
