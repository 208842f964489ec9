package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** The thresholds by typology and parameter; {@code ctr} and {@code tr} belong to T10. */
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
      T07 hop_h=24 total_h=72 lo=0.8 hi=1.0 hops=3 min_amt=3000
      T08 hop_h=72 total_h=168 lo=0.8 hi=1.05 len_lo=3 len_hi=6 min_amt=3000
      T09 scatter_h=24 gather_h=48 n=3 lo=0.8 hi=1.0 min_amt=5000 hub=50
      T10 ctr=10000 tr=1000 band_lo=0.7 n=3 days=7 share=0.6 share_d=30 n_day=2 va_lo=0.9 va_n=5
      T11 days=90 n=4 min_sum=10000 esc=5.0 nov_d=120 pay_lo=0.9 pay_hi=1.3
      T11 bigger=2.0 loan=5000 loan_d=14 income=0.5
      T12 age=60 nov_d=365 d=7 min_sum=5000 n=3 n_h=72 n_sum=2000
      T13 h=24 cps=5 turnover=10000 mismatch=0.2 price=0.05 price_share=0.2 banks=3
      T14 d=30 n=3 hub=50 in_d=7 combined=10000 pt=2
      T15 d=14 days=3 min_in=2000 peer_d=7 peer_in=1000
      T16 dust=100 hop_d=30 share=0.1 amt=1000
      T17 hop_h=24 peel_hi=0.2 rem_lo=0.8 peels=3 start=10000
      T18 h=24 n=10 senders=6 med=200 round=0.6 late=0.5 two=0.2
      T19 age_d=180 d=30 senders=5 min_credit=1000 total=20000 out=0.7 lex=0.3 esc=2 opex=0.05
      T20 d=14 small=200 n_small=2 out_d=14 n_out=3 step=1.2 mult=10 min_sum=1000 novelty=0.8
      T21 n=4 wage_h=72 drain=0.8 drain_h=48 term_min=60 member_share=0.8 living=0.1 living_d=30
      T22 hop_m=15 total_m=60 lo=0.9 hi=1.0 hops=3 min_amt=1000
      T23 mix=100 h=24 lo=0.8 hi=1.05 big=10000 episodes=2 ep_d=7
      T24 base_d=90 gap_d=7 n=10 z=3.0 mult=1.5 min_amt=3000
      T25 lo=0.95 days=3 span=7
      T26 age_d=365 d=30 min_in=50000 out=0.9 opex=0.02 vf=0.5 shared=2 np=0.5
      T27 cash_h=48 min_cash=3000 n=2 terms=2 big=0.7 out_h=48 out=0.8
      T28 min_in=500 first_m=60 h=24 out=0.8 n=2 episodes=2 ep_d=7 big=2000
      """;

  /** What the settled readings add to the catalogue's parameters. */
  private static final String EXTRAS =
      """
      T07 max_hops=6
      T08 repeat_d=30 young_d=365
      T09 sink_d=90
      T14 many=5
      T15 peers=2
      T16 dust_d=30
      T20 nov_d=180 cap=2000
      T22 max_hops=6 reuse=2 reuse_h=24
      T23 high_n=3
      T27 age=60
      """;

  private static final Map<String, Map<String, BigDecimal>> ALL_DEFAULTS = defaults();

  private final Map<String, Map<String, BigDecimal>> thresholds;

  Limits(Map<String, Map<String, BigDecimal>> thresholds) {
    this.thresholds = thresholds;
  }

  /** The catalogue's defaults, as it publishes them. */
  static Map<String, Map<String, BigDecimal>> catalogue() {
    return parsed(DEFAULTS);
  }

  /** The catalogue's defaults and those of the settled readings. */
  static Map<String, Map<String, BigDecimal>> defaults() {
    return parsed(DEFAULTS + EXTRAS);
  }

  private static Map<String, Map<String, BigDecimal>> parsed(String text) {
    Map<String, Map<String, BigDecimal>> all = new HashMap<>();
    for (String line : text.strip().split("\n")) {
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

  boolean has(String typology) {
    return thresholds.containsKey(typology);
  }

  /** The parameter as given, else its default: rules may ask for parameters of their neighbours. */
  BigDecimal of(String typology, String parameter) {
    BigDecimal own = thresholds.getOrDefault(typology, Map.of()).get(parameter);
    BigDecimal value =
        own != null ? own : ALL_DEFAULTS.getOrDefault(typology, Map.of()).get(parameter);
    if (value == null) {
      throw new IllegalArgumentException("The thresholds lack " + typology + " " + parameter);
    }
    return value;
  }
}
