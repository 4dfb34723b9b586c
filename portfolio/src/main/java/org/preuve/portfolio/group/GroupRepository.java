package org.preuve.portfolio.group;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Groups, who they are, and what each has done. */
@Repository
public interface GroupRepository {

  @Insert
  void add(GroupPiece one);

  @Insert
  void add(GroupMember member);

  @Insert
  void add(MemberContribution contribution);

  /** Everybody who was named, in that order. */
  @HQL("from GroupMember where groupId = :groupId order by id")
  List<GroupMember> members(String groupId);

  /** Those who have confirmed, of several groups. */
  @HQL("from GroupMember where groupId in :groups and state = CONFIRMED order by candidate, id")
  List<GroupMember> confirmed(Collection<String> groups);

  /** One person in a group of that course. */
  @HQL(
      "select m from GroupMember m join GroupPiece g on g.id = m.groupId"
          + " where m.groupId = :groupId and m.user = :person and g.course = :course")
  Optional<GroupMember> member(String groupId, long person, long course);

  /** A person's invitations and groups in a course, the newest first. */
  @HQL(
      "select m from GroupMember m join GroupPiece g on g.id = m.groupId"
          + " where m.user = :person and g.course = :course and m.state in (INVITED, CONFIRMED, DECLINED)"
          + " order by m.invitedAt desc, m.id desc limit 1000")
  List<GroupMember> of(long person, long course);

  /** The same in all courses. */
  @HQL("from GroupMember where user = :person order by id")
  List<GroupMember> allOf(long person);

  /** Invitations that these people have not answered: person and how many. */
  @HQL(
      "select m.user, count(*) from GroupMember m where m.user in :people and m.state = INVITED"
          + " group by m.user")
  List<Object[]> unanswered(Collection<Long> people);

  /** Of one person in a course. */
  @HQL(
      "select count(*) from GroupMember m join GroupPiece g on g.id = m.groupId"
          + " where m.user = :person and g.course = :course and m.state = INVITED")
  long unanswered(long person, long course);

  /** An answer; 0 when there is nothing to answer by now. */
  @HQL(
      "update GroupMember set state = CONFIRMED, candidate = :pseudonym, answeredAt = :now"
          + " where groupId = :groupId and user = :person and state in (INVITED, DECLINED)")
  int confirm(String groupId, long person, String pseudonym, Instant now);

  @HQL(
      "update GroupMember set state = DECLINED, answeredAt = :now"
          + " where groupId = :groupId and user = :person and state = INVITED")
  int decline(String groupId, long person, Instant now);

  @HQL(
      "update GroupMember set state = LEFT, answeredAt = :now"
          + " where groupId = :groupId and user = :person and state = CONFIRMED")
  int leave(String groupId, long person, Instant now);

  /** Who has left is asked again. */
  @HQL(
      "update GroupMember set state = INVITED, invitedBy = :by, invitedAt = :now, answeredAt = null"
          + " where groupId = :groupId and user = :person and state = LEFT")
  int again(String groupId, long person, long by, Instant now);

  /** An invitation that nobody has answered is taken back. */
  @HQL(
      "delete from GroupMember where groupId = :groupId and user = :person and state = INVITED"
          + " and candidate is null")
  int uninvite(String groupId, long person);

  /** The same of who took part before: what others have frozen names that pseudonym. */
  @HQL(
      "update GroupMember set state = LEFT, answeredAt = :now where groupId = :groupId"
          + " and user = :person and state = INVITED and candidate is not null")
  int uninviteAgain(String groupId, long person, Instant now);

  /** With everybody in it. */
  @HQL("delete from GroupPiece where id = :groupId")
  int end(String groupId);

  /** What the members of these groups say now. */
  @HQL(
      "from MemberContribution where groupId in :groups and replacedAt is null"
          + " order by writtenAt, id")
  List<MemberContribution> contributions(Collection<String> groups);

  /** Those that a manifest names. */
  @HQL("from MemberContribution where id in :ids")
  List<MemberContribution> named(Collection<String> ids);

  @HQL("from MemberContribution where user = :person order by writtenAt, id")
  List<MemberContribution> allContributionsOf(long person);

  /** Words that no submission has are gone for good. */
  @HQL(
      "delete from MemberContribution where groupId = :groupId and user = :person"
          + " and frozenAt is null")
  int forget(String groupId, long person);

  /** The others count no more, and stay where they are frozen. */
  @HQL(
      "update MemberContribution set replacedAt = :now where groupId = :groupId and user = :person"
          + " and replacedAt is null")
  int replace(String groupId, long person, Instant now);

  /** Lets nobody take them away until the end of the transaction; those that are there still. */
  @SQL(
      "select id from portfolio_contribution where registration_id = :tenant and id in (:ids)"
          + " order by id for update")
  List<String> hold(long tenant, List<String> ids);

  /** From now on part of a submission. */
  @HQL("update MemberContribution set frozenAt = coalesce(frozenAt, :now) where id in :ids")
  int freeze(Collection<String> ids, Instant now);

  /** Pseudonym of a person in a course, from submissions or other groups. */
  @SQL(
      "select candidate from (select s.candidate from portfolio_submission s"
          + " where s.registration_id = :tenant and s.student_id = :person"
          + " and s.course_id = :course and s.candidate is not null union"
          + " select m.candidate from portfolio_group_member m"
          + " join portfolio_group g on g.id = m.group_id where m.registration_id = :tenant"
          + " and m.user_id = :person and g.course_id = :course and m.candidate is not null)"
          + " known limit 1")
  List<String> candidates(long tenant, long course, long person);

  /** Lets one transaction at a time settle what a person is called in a course. */
  @SQL("select id from lti_user where id = :person for update")
  long lock(long person);
}
