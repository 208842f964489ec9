package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * The thresholds of the ten typologies, by typology and parameter; {@code ctr} and {@code tr}
 * belong to T10.
 */
final class Limits {

  private static final String DEFAULTS =
      """
      T01 min_dep=3000 min_sell=0.8 wd_lo=0.8 wd_hi=1.1 max_other=0.2 big=10000 young_d=90 src=3
      T01 episodes=2 ep_days=30 window_h=24
      T02 window_h=24 min_fd=3000 min_buy=0.8 min_wd=0.8 fresh_h=24 fresh=0.8 young_d=90
      T03 window_h=24 min_in=2000 lo=0.8 hi=1.05 days=3 days_span=30 big=10000
      T04 new_d=30 dormant_d=90 react_d=7 window_d=7 min_in=5000 senders=3 out=0.7
      T05 window_h=24 senders=5 min_in=5000 novelty=0.8 nov_d=90 out_h=48 ben=2 out=0.7 biz_age_d=180
      T06 out_h=8 in_h=24 ben=5 min_out=5000 novelty=0.8 nov_d=90 senders=2 ratio=0.8
      T10 ctr=10000 tr=1000 band_lo=0.7 n=3 days=7 share=0.6 share_d=30 n_day=2 va_lo=0.9 va_n=5
      T11 days=90 n=4 min_sum=10000 esc=5.0 nov_d=120 pay_lo=0.9 pay_hi=1.3
      T11 bigger=2.0 loan=5000 loan_d=14 income=0.5
      T12 age=60 nov_d=365 d=7 min_sum=5000 n=3 n_h=72 n_sum=2000
      T28 min_in=500 first_m=60 h=24 out=0.8 n=2 episodes=2 ep_d=7 big=2000
      """;

  private final Map<String, Map<String, BigDecimal>> thresholds;

  Limits(Map<String, Map<String, BigDecimal>> thresholds) {
    this.thresholds = thresholds;
  }

  /** The catalogue's defaults. */
  static Map<String, Map<String, BigDecimal>> defaults() {
    Map<String, Map<String, BigDecimal>> all = new HashMap<>();
    for (String line : DEFAULTS.strip().split("\n")) {
      String[] words = line.strip().split(" ");
      Map<String, BigDecimal> own = new HashMap<>();
      for (int i = 1; i < words.length; i++) {
        String[] pair = words[i].split("=");
        own.put(pair[0], new BigDecimal(pair[1]));
      }
      all.computeIfAbsent(words[0], typology -> new HashMap<>()).putAll(own);
    }
    return all;
  }

  BigDecimal of(String typology, String parameter) {
    BigDecimal own = thresholds.getOrDefault(typology, Map.of()).get(parameter);
    if (own == null) {
      throw new IllegalArgumentException("The thresholds lack " + typology + " " + parameter);
    }
    return own;
  }
}
