package org.nightscreen.typology;

/** Takes the facts a finder emits. */
@FunctionalInterface
public interface FactSink {

  void emit(Fact fact);
}
