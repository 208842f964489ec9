package org.nightscreen.arrival;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;

/** JSON of the reports: dates as ISO text, components in their declared order, LF line ends. */
final class ReportJson {

  private static final ObjectMapper JSON = mapper();

  private ReportJson() {}

  private static ObjectMapper mapper() {
    SimpleModule times = new SimpleModule();
    times.addSerializer(Instant.class, ToStringSerializer.instance);
    times.addSerializer(LocalDate.class, ToStringSerializer.instance);
    times.addDeserializer(Instant.class, new Text<>(Instant::parse));
    times.addDeserializer(LocalDate.class, new Text<>(LocalDate::parse));
    ObjectMapper mapper = new ObjectMapper().registerModule(times);
    mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    mapper.setDefaultPrettyPrinter(
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
    return mapper.enable(SerializationFeature.INDENT_OUTPUT);
  }

  static String write(Object report) {
    try {
      return JSON.writeValueAsString(report) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new NightscreenException(
          FailureCode.INTERNAL, "An arrival report cannot be written as JSON.", impossible);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException damaged) {
      throw new NightscreenException(
          FailureCode.INTERNAL,
          "A stored arrival report is damaged; restore the home directory.",
          damaged);
    }
  }

  private static final class Text<T> extends JsonDeserializer<T> {

    private final Function<String, T> parse;

    Text(Function<String, T> parse) {
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      return parse.apply(parser.getValueAsString());
    }
  }
}
