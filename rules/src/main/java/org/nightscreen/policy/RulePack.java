package org.nightscreen.policy;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nightscreen.entry.PackTables;
import org.nightscreen.entry.WordList;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.subject.Subject;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.IdentifierFinder;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.PackLimits;
import org.nightscreen.typology.Typology;
import org.nightscreen.typology.declared.Declaration;

/**
 * The rules an institution screens by: typologies, their thresholds for each segment and the
 * compiled DRL.
 *
 * <p>It travels to workers as its files; each JVM compiles them once, however many tasks it runs.
 */
public final class RulePack implements Serializable {

  /** Lexicon of taxes, fees, unlock payments and penalties in remittance texts. */
  public static final String FEE_WORDS = "fee";

  /** Lexicon of what fake investment platforms call a payment. */
  public static final String INVESTMENT_WORDS = "investment";

  private static final long serialVersionUID = 1L;

  private static final Map<String, LoadedPack> LOADED = new ConcurrentHashMap<>();

  private final PackFiles files;
  private final String sha256;
  private final boolean shipped;
  private transient volatile LoadedPack loaded;

  private RulePack(PackFiles files, boolean shipped, LoadedPack loaded) {
    this.files = files;
    this.sha256 = files.sha256();
    this.shipped = shipped;
    this.loaded = loaded;
  }

  /** The pack that is shipped with the product. */
  public static RulePack builtIn() {
    return checked(new RulePack(PackFiles.builtIn(), true, null));
  }

  /**
   * An institution's own copy of the pack.
   *
   * @throws NightscreenException RULE_PACK with file and line if anything in it is wrong
   */
  public static RulePack from(Path directory) {
    return checked(new RulePack(PackFiles.in(directory), false, null));
  }

  /** A pack with a Java side of its own. */
  static RulePack of(PackFiles files, List<Typology> known) {
    return new RulePack(files, false, LoadedPack.load(files, known));
  }

  private static RulePack checked(RulePack pack) {
    pack.loaded();
    return pack;
  }

  private LoadedPack loaded() {
    LoadedPack here = loaded;
    if (here == null) {
      here = LOADED.computeIfAbsent(sha256, hash -> LoadedPack.load(files));
      loaded = here;
    }
    return here;
  }

  public String name() {
    return loaded().manifest().name();
  }

  public String version() {
    return loaded().manifest().version();
  }

  /** Who answers for the pack; somebody else approves it. */
  public String author() {
    return loaded().manifest().author();
  }

  /** SHA-256 over all files of the pack, in hexadecimal. */
  public String sha256() {
    return sha256;
  }

  /** Whether it is the shipped pack, approved as shipped. */
  public boolean shipped() {
    return shipped;
  }

  /** Enabled typologies, by code. */
  public List<Typology> typologies() {
    return loaded().typologies();
  }

  /** The enabled typology of that code. */
  public Typology typology(String code) {
    return typologies().stream()
        .filter(typology -> typology.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new NightscreenException(
                    FailureCode.RULE_PACK,
                    "Rule pack: typology " + code + " is not in it; enable it in pack.yaml."));
  }

  /** Which segment's thresholds a subject is judged by. */
  public Segments segments() {
    return loaded().segments();
  }

  /** The segment of an account or a customer. */
  public String segmentOf(Subject subject) {
    boolean person =
        subject.kind() == SubjectKind.ACCOUNT || subject.kind() == SubjectKind.CUSTOMER;
    return person ? segments().segmentOf(subject.customer(), subject.account()) : Segments.DEFAULT;
  }

  /** The numbers of a typology for a segment, for every country. */
  public Limits limits(String typology, String segment) {
    return limits(typology, segment, null);
  }

  /**
   * The numbers of a typology for a segment.
   *
   * @param country ISO 3166-1 code for thresholds that a country sets, or null
   */
  public Limits limits(String typology, String segment, String country) {
    return loaded().thresholds().limits(typology, segment, country);
  }

  /** The numbers that a typology judges the subject by. */
  public Limits limits(String typology, Subject subject) {
    String country = subject.customer() == null ? null : subject.customer().country();
    return limits(typology, segmentOf(subject), country);
  }

  /** The default segment's numbers of every typology. */
  public PackLimits defaultLimits() {
    return loaded().defaultLimits();
  }

  /** The finders of groups, in the order of typologies. */
  public List<IdentifierFinder> identifierFinders() {
    return loaded().identifierFinders();
  }

  /** Enabled typologies that look for paths, by code. */
  public List<Typology> pathTypologies() {
    return loaded().pathTypologies();
  }

  /** The loosest numbers of a typology over all segments and countries. */
  public Limits widest(String typology) {
    return loaded().thresholds().widest(typology);
  }

  /**
   * Fails unless every threshold is in force on the business date and no review is overdue.
   *
   * @throws NightscreenException RULE_PACK naming the first one that is not
   */
  public void requireInForce(LocalDate businessDate) {
    loaded().thresholds().requireInForce(businessDate);
  }

  /** What the pack does with innocent explanations. */
  public CounterIndicators counterIndicators() {
    return loaded().manifest().policy();
  }

  /** A lexicon of the pack; one that it does not have matches nothing. */
  public WordList words(String lexicon) {
    return loaded().words().getOrDefault(lexicon, new WordList(List.of()));
  }

  /** The words and tables that entries are read with. */
  public PackTables tables() {
    PackManifest manifest = loaded().manifest();
    return new PackTables(
        words(FEE_WORDS), words(INVESTMENT_WORDS), manifest.roundUnits(), manifest.stablecoins());
  }

  /**
   * Version of one typology: that of the pack and the first eight digits of the hash of its rules
   * and thresholds, the shared ones included.
   */
  public String ruleVersion(String typology) {
    String folder = PackFiles.TYPOLOGIES + typology(typology).slug() + "/";
    String hash =
        files.sha256(
            path ->
                path.equals(ThresholdTable.FILE)
                    || path.equals(folder + ThresholdTable.FILE)
                    || path.equals(folder + Declaration.FILE)
                    || (path.startsWith(folder) && path.endsWith(".drl")));
    return version() + "+" + hash.substring(0, 8);
  }

  /** Paths of the pack's files that begin with the prefix, sorted. */
  public List<String> paths(String prefix) {
    return files.paths(prefix, "");
  }

  /** One file of the pack as UTF-8 text. */
  public String text(String path) {
    return files.text(path);
  }

  /**
   * Judges facts, which are on a strict scale.
   *
   * @return one judgement for each fact, in their order
   * @throws NightscreenException RULE_FAILURE naming the rule that failed
   */
  public List<Judgement> judge(List<Fact> facts) {
    return loaded().judge().judge(facts);
  }
}
