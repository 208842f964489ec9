package org.nightscreen.spark;

import java.io.Serializable;

/**
 * Where the columns that a reader asks for lie in a batch.
 *
 * @param places place in the batch of each wanted column
 * @param scales digits behind the point of decimal columns, else 0
 */
public record BatchShape(int[] places, int[] scales) implements Serializable {}
