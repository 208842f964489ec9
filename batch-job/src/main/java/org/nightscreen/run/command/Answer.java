package org.nightscreen.run.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/**
 * What a command has to say.
 *
 * @param exitCode exit code of the process
 * @param text for a person
 * @param json for a machine, one line
 */
record Answer(int exitCode, String text, String json) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** An answer whose JSON holds state, exit code, sentence and what the filler adds. */
  static Answer of(int exitCode, String state, String text, Consumer<ObjectNode> filler) {
    ObjectNode node = JSON.createObjectNode();
    node.put("state", state).put("exitCode", exitCode).put("message", text);
    filler.accept(node);
    return new Answer(exitCode, text, node.toString());
  }

  static Answer of(int exitCode, String state, String text) {
    return of(exitCode, state, text, node -> {});
  }
}
