/**
 * Any Hadoop file system as paths of {@code java.nio.file}, so that no other room needs to know
 * where its files lie. Reads and writes what the operator named as a URI; local paths never come
 * here. Next: night, whose home may be such a path.
 */
package org.nightscreen.hadoop;
