package org.nightscreen.entry;

import static org.assertj.core.api.Assertions.assertThat;

import inet.ipaddr.IPAddressString;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NetworkOfAddressTest {

  private static String byTheLibrary(String text) {
    var address = new IPAddressString(text).getAddress();
    return address == null ? null : address.toPrefixBlock(24).toCanonicalString();
  }

  @Test
  void tellsThePlainWritingAsTheLibraryDoes() {
    SplittableRandom draw = new SplittableRandom(5);
    for (int time = 0; time < 20_000; time++) {
      String text =
          draw.ints(4, 0, 256).mapToObj(Integer::toString).reduce((a, b) -> a + "." + b).get();
      assertThat(Places.network(text)).isEqualTo(byTheLibrary(text));
    }
  }

  @Test
  void leavesOddWritingsToTheLibrary() {
    for (String odd :
        List.of(
            "10.0.0", "10.0.0.256", "1.2.3.4.5", "1..2.3", "a.b.c.d", "1.2.3.4 ", "010.1.1.1")) {
      assertThat(Places.network(odd)).as(odd).isEqualTo(byTheLibrary(odd));
    }
    assertThat(Places.network(null)).isNull();
    assertThat(Places.network("2001:db8:1:2ff::1")).isEqualTo("2001:db8:1:200::/56");
  }
}
