package org.preuve.lti.grades;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import org.hibernate.annotations.TenantId;
import org.preuve.lti.course.Course;

/** A column of a course's grade book that the platform listed for one page of ours. */
@Entity
@Table(name = "lti_grade_column")
class GradeColumn {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "registration_id")
  private Long tenant;

  @Column(name = "course_id")
  private long course;

  private String page;

  private String address;

  private String label;

  @SuppressWarnings("NullAway")
  protected GradeColumn() {}

  @SuppressWarnings("NullAway")
  GradeColumn(Course course, ListedColumn listed) {
    this.tenant = course.registration();
    this.course = course.id().value();
    this.page = listed.page();
    this.address = listed.address().toString();
    this.label = listed.label();
  }

  String page() {
    return page;
  }

  URI address() {
    return URI.create(address);
  }

  String label() {
    return label;
  }
}
