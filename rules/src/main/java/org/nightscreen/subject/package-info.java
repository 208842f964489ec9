/**
 * Who is judged: accounts and customers with their attributes, their timelines and how far back
 * they can be seen. Next: typology.
 */
package org.nightscreen.subject;
