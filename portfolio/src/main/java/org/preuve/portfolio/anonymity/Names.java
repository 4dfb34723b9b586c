package org.preuve.portfolio.anonymity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.roster.Roster.Member;
import org.preuve.web.UserId;
import org.preuve.web.base.ForOtherModules;

/**
 * What the candidates of a course are called, on the pages of those who assess.
 *
 * <p>As long as anything waits for a decision, every list shows all candidates by their pseudonym:
 * names beside pseudonyms would give the pseudonyms away. The pages about one candidate show the
 * name once nothing of theirs waits.
 */
@ForOtherModules
public final class Names {

  /** Characters of a pseudonym that pages show; 40 bits tell the people of any course apart. */
  private static final int SHOWN = 8;

  private final Map<Long, String> candidates;
  private final Set<Long> waiting;
  private final Map<Long, String> real;
  private final UnaryOperator<String> words;
  private final Map<Long, Set<Long>> mates;
  private final Supplier<Map<UserId, String>> apart;
  private @Nullable Map<UserId, String> told;

  private Names(
      Map<Long, String> candidates,
      Set<Long> waiting,
      Map<Long, String> real,
      UnaryOperator<String> words,
      Map<Long, Set<Long>> mates,
      Supplier<Map<UserId, String>> apart) {
    this.apart = apart;
    this.mates = mates;
    this.candidates = candidates;
    this.waiting = waiting;
    this.real = real;
    this.words = words;
  }

  /** Hides nothing. */
  static Names open() {
    return new Names(Map.of(), Set.of(), Map.of(), pseudonym -> pseudonym, Map.of(), Map::of);
  }

  /**
   * Hides those whose work waits.
   *
   * @param rows student, pseudonym and how much waits, as the database gives them
   * @param members learners of the course; of others nothing waits for anybody
   * @param words what a page calls somebody with that pseudonym
   */
  static Names of(List<Object[]> rows, List<Member> members, UnaryOperator<String> words) {
    var real = new HashMap<Long, String>();
    members.forEach(m -> real.put(m.user().value(), m.name()));
    var candidates = new HashMap<Long, String>();
    var waiting = new HashSet<Long>();
    for (var row : rows) {
      long student = ((Number) row[0]).longValue();
      candidates.put(student, (String) row[1]);
      if (((Number) row[2]).intValue() > 0 && real.containsKey(student)) {
        waiting.add(student);
      }
    }
    return new Names(candidates, waiting, real, words, Map.of(), Map::of);
  }

  /**
   * The same where people have made pieces together: who is hidden takes the names of the others
   * out of titles as well.
   *
   * @param pairs row ids, each pair both ways round
   */
  Names together(List<Object[]> pairs) {
    var with = new HashMap<Long, Set<Long>>();
    pairs.forEach(
        pair ->
            with.computeIfAbsent(((Number) pair[0]).longValue(), one -> new HashSet<>())
                .add(((Number) pair[1]).longValue()));
    return new Names(candidates, waiting, real, words, with, apart);
  }

  /**
   * The same where several have one name.
   *
   * @param called each of those with what tells them apart; asked for where names are shown only
   */
  Names apart(Supplier<Map<UserId, String>> called) {
    return new Names(candidates, waiting, real, words, mates, called);
  }

  /** The name, with what tells the person apart from another of that name. */
  private String named(UserId person, String name) {
    var known = told;
    if (known == null) {
      known = apart.get();
      told = known;
    }
    return known.getOrDefault(person, name);
  }

  /** The same person under a name that nobody else has; only where no list hides names. */
  public Member told(Member one) {
    return closed() ? one : new Member(one.user(), named(one.user(), one.name()), one.active());
  }

  /** Whether lists show pseudonyms now. */
  public boolean closed() {
    return !waiting.isEmpty();
  }

  /** How many candidates have work that waits. */
  int waiting() {
    return waiting.size();
  }

  /** Whether pages about this person show the pseudonym. */
  public boolean hides(UserId person) {
    return waiting.contains(person.value());
  }

  /** Whether a list shows this person by a pseudonym. */
  public boolean veiled(UserId person) {
    return closed() && candidates.containsKey(person.value());
  }

  /** What a list calls this person. */
  public String listed(UserId person, String name) {
    return veiled(person) ? called(person) : named(person, name);
  }

  /** A title as a list shows it. */
  public String listedTitle(UserId person, String title) {
    return listVeil(person).over(title);
  }

  /** What a page about this person alone calls them. */
  public String shown(UserId person, String name) {
    return hides(person) ? called(person) : named(person, name);
  }

  /**
   * What a page calls somebody who has made a piece with others, as long as anything waits also
   * those who have not handed anything in: a name beside a pseudonym would narrow it down.
   *
   * @param pseudonym in the manifest
   */
  public String contributor(String pseudonym, String name) {
    return closed() ? words.apply(begin(pseudonym)) : name;
  }

  private String called(UserId person) {
    return words.apply(begin(pseudonym(person)));
  }

  private static String begin(String pseudonym) {
    return pseudonym.substring(0, Math.min(SHOWN, pseudonym.length()));
  }

  private String pseudonym(UserId person) {
    return Optional.ofNullable(candidates.get(person.value())).orElse("");
  }

  /** Names the person in the addresses of a list: the whole pseudonym, else the row id. */
  public String handle(UserId person) {
    return veiled(person) ? pseudonym(person) : String.valueOf(person.value());
  }

  /** The same in the addresses of a page about this person alone. */
  public String ownHandle(UserId person) {
    return hides(person) ? pseudonym(person) : String.valueOf(person.value());
  }

  /** Takes this person's name out of titles in a list. */
  public Veil listVeil(UserId person) {
    return veiled(person) ? veil(person) : mates(person, this::veiled);
  }

  /** The same on a page about this person alone. */
  public Veil ownVeil(UserId person) {
    return hides(person) ? veil(person) : mates(person, this::hides);
  }

  /** With the names of all who made something together with this person. */
  private Veil veil(UserId person) {
    return Optional.ofNullable(real.get(person.value()))
        .map(Veil::of)
        .orElse(Veil.NONE)
        .and(mates(person, any -> true));
  }

  private Veil mates(UserId person, Predicate<UserId> which) {
    return mates.getOrDefault(person.value(), Set.of()).stream()
        .filter(mate -> which.test(new UserId(mate)))
        .flatMap(mate -> Optional.ofNullable(real.get(mate)).stream())
        .map(Veil::of)
        .reduce(Veil.NONE, Veil::and);
  }

  /**
   * The class as a list shows it. While names are hidden it is those who have handed something in,
   * in the order of their pseudonyms, those who left among them: neither order nor absence tells
   * who somebody is.
   *
   * @param members in the order of their names
   */
  public List<Member> list(List<Member> members) {
    if (!closed()) {
      return members;
    }
    return members.stream()
        .filter(m -> veiled(m.user()))
        .map(m -> new Member(m.user(), called(m.user()), true))
        .sorted((one, other) -> pseudonym(one.user()).compareTo(pseudonym(other.user())))
        .toList();
  }
}
