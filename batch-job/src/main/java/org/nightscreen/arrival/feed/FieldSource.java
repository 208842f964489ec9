package org.nightscreen.arrival.feed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * Where a canonical field comes from. In YAML either a column name or a mapping of these keys.
 *
 * @param columns the source columns, joined in this order; empty for a constant
 * @param join what stands between the columns
 * @param constant the value where no column says it, or all columns are empty
 * @param values source value to canonical value
 * @param otherwise the canonical value for source values that the map does not know
 * @param pattern the date or time pattern, such as {@code dd.MM.yyyy HH:mm:ss}
 * @param decimal the decimal character, {@code .} or {@code ,}
 * @param grouping a character between thousands, taken out
 * @param sign what to do with the sign of a number
 */
public record FieldSource(
    List<String> columns,
    String join,
    String constant,
    Map<String, String> values,
    String otherwise,
    String pattern,
    String decimal,
    String grouping,
    Sign sign)
    implements Serializable {

  /** What to do with the sign of a number. */
  public enum Sign {
    KEEP,
    ABSOLUTE,
    NEGATE
  }

  public FieldSource {
    columns = columns == null ? List.of() : List.copyOf(columns);
    join = join == null ? " " : join;
    values = values == null ? Map.of() : Map.copyOf(values);
    decimal = decimal == null ? "." : decimal;
    sign = sign == null ? Sign.KEEP : sign;
  }

  /** A plain rename, in YAML {@code field: COLUMN}. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static FieldSource column(String column) {
    return new FieldSource(List.of(column), null, null, null, null, null, null, null, null);
  }

  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  static FieldSource declared(
      @JsonProperty("column") String column,
      @JsonProperty("columns") List<String> columns,
      @JsonProperty("join") String join,
      @JsonProperty("constant") String constant,
      @JsonProperty("values") Map<String, String> values,
      @JsonProperty("otherwise") String otherwise,
      @JsonProperty("pattern") String pattern,
      @JsonProperty("decimal") String decimal,
      @JsonProperty("grouping") String grouping,
      @JsonProperty("sign") Sign sign) {
    List<String> all = column == null ? columns : List.of(column);
    return new FieldSource(
        all, join, constant, values, otherwise, pattern, decimal, grouping, sign);
  }

  /** Whether no part of the value comes from the file. */
  public boolean isConstant() {
    return columns.isEmpty();
  }
}
