package org.nightscreen.canonical;

import java.util.Arrays;
import java.util.List;

/**
 * One canonical field of a feed.
 *
 * @param name canonical column name, in snake case
 * @param type how its text is read and checked
 * @param need whether it may be missing
 * @param values the allowed values of an ENUM field, else empty
 */
public record Field(String name, FieldType type, Need need, List<String> values) {

  public Field {
    values = List.copyOf(values);
  }

  Field(String name, FieldType type, Need need) {
    this(name, type, need, List.of());
  }

  <E extends Enum<E>> Field(String name, FieldType type, Need need, Class<E> values) {
    this(name, type, need, Arrays.stream(values.getEnumConstants()).map(Enum::name).toList());
  }

  public boolean required() {
    return need == Need.REQUIRED;
  }
}
