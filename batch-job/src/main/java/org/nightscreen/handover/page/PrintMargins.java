package org.nightscreen.handover.page;

/** The style of a printed page's margins: what each sheet is, and which of how many. */
public final class PrintMargins {

  private static final String PAGE =
      """
      <style>@page{size:A4;margin:16mm 13mm 17mm;\
      @top-left{content:"CONFIDENTIAL. No tipping-off.";font:8pt sans-serif;color:#444}\
      @top-right{content:"DRAFT";font:8pt sans-serif;color:#444}\
      @bottom-left{content:"%s";font:7.5pt monospace;color:#444}\
      @bottom-right{content:"page " counter(page) " of " counter(pages);font:8pt sans-serif;color:#444}}</style>\
      """;

  private PrintMargins() {}

  /**
   * The style element. The words stand inside a style sheet, where a template cannot escape, so
   * anything but letters, digits, blank and {@code . , : _ -} is dropped.
   */
  public static String style(String words) {
    return PAGE.formatted(words.replaceAll("[^A-Za-z0-9 .,:_-]", ""));
  }
}
