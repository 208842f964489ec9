package org.nightscreen.handover.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * JSON with one spelling for one content: keys sorted, no blanks, absent values left out, amounts
 * as decimal strings, instants in UTC.
 */
public final class CanonicalJson {

  private static final String HASH_FIELD = "contentSha256";
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .addModule(
              new SimpleModule()
                  .addSerializer(BigDecimal.class, new PlainDecimal())
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addSerializer(LocalDate.class, ToStringSerializer.instance))
          .build();

  private CanonicalJson() {}

  /** The canonical JSON of a record, map, list or tree. */
  public static String of(Object content) {
    try {
      return MAPPER.writeValueAsString(sorted(MAPPER.valueToTree(content)));
    } catch (JsonProcessingException unserialisable) {
      throw new IllegalStateException(unserialisable);
    }
  }

  /** The same JSON over several lines, for readers. */
  public static String indented(Object content) {
    try {
      return MAPPER
          .writerWithDefaultPrettyPrinter()
          .writeValueAsString(sorted(MAPPER.valueToTree(content)));
    } catch (JsonProcessingException unserialisable) {
      throw new IllegalStateException(unserialisable);
    }
  }

  /** The case file with the SHA-256 of its own canonical JSON without the hash. */
  public static CaseFile seal(CaseFile file) {
    return file.sealed(contentHash(MAPPER.valueToTree(file)));
  }

  /** The content hash that a case file's JSON should state. */
  public static String contentHash(JsonNode caseFile) {
    ObjectNode bare = (ObjectNode) caseFile.deepCopy();
    bare.remove(HASH_FIELD);
    return sha256(of(bare).getBytes(StandardCharsets.UTF_8));
  }

  /** Lower-case hexadecimal SHA-256. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static JsonNode sorted(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode ordered = MAPPER.createObjectNode();
      TreeSet<String> names = new TreeSet<>();
      object.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> ordered.set(name, sorted(object.get(name))));
      return ordered;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode ordered = MAPPER.createArrayNode();
      array.forEach(element -> ordered.add(sorted(element)));
      return ordered;
    }
    return node;
  }

  /** Never an exponent, no trailing zeros: 7000.00000 and 7E+3 are both "7000". */
  private static final class PlainDecimal extends StdSerializer<BigDecimal> {

    private static final long serialVersionUID = 1L;

    PlainDecimal() {
      super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      BigDecimal plain = value.stripTrailingZeros();
      json.writeString(plain.setScale(Math.max(0, plain.scale())).toPlainString());
    }
  }
}
