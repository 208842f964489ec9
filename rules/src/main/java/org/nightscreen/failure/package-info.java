/** What can go wrong with a run, each with a code, a place and what to do about it. */
package org.nightscreen.failure;
