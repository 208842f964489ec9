/**
 * The Spark session and the doors into its row format. The only package that touches catalyst
 * internals: everything a Spark upgrade can break stands here.
 */
package org.nightscreen.spark;
