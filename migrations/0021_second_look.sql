-- A decision may take two people, and a refusal may be appealed against.

alter table review_rules add column second_look text not null default 'never';

alter table review_items add column first_decision text;
alter table review_items add column first_remark text;
alter table review_items add column first_by text;
alter table review_items add column first_at bigint;
alter table review_items add column appeal text;
alter table review_items add column kept_from text;
create index review_items_by_first_look on review_items (first_at, id) where first_at is not null;

-- What the notices forbid has its words: limits of origin and school, training loans, keeping of
-- documents, dishonest bodies.
update review_reasons
    set zh = '请去掉对性别、年龄、婚育、民族、种族、宗教信仰、户籍的限制。',
        en = 'Please remove limits of sex, age, marriage, ethnic group, race, religion or household register.'
    where id = '00000000-0000-7000-8000-000000000023';
insert into review_reasons (id, queue, decision, zh, en) values
    ('00000000-0000-7000-8000-000000000006', 'organisations', 'refuse', '在严重违法失信名单里，不能招聘。', 'It is on the list of seriously dishonest bodies and cannot recruit.'),
    ('00000000-0000-7000-8000-000000000007', 'organisations', 'refuse', '没有人力资源服务许可证，不能替别的单位招聘。', 'Without a licence for human resources services it cannot recruit for others.'),
    ('00000000-0000-7000-8000-000000000013', 'participations', 'refuse', '请先发布面向本场求职者的岗位，再来报名。', 'Please publish postings for this fair''s audience first, then ask again.'),
    ('00000000-0000-7000-8000-000000000027', 'postings', 'return', '请去掉“985”“211”“双一流”等院校限制和全日制限制。', 'Please remove limits to certain universities or to full-time study.'),
    ('00000000-0000-7000-8000-000000000028', 'postings', 'refuse', '以招聘为名推销培训或贷款，不能发布。', 'It sells training or loans under the name of a job and cannot be published.'),
    ('00000000-0000-7000-8000-000000000029', 'postings', 'refuse', '要求扣留证件或提供担保，不能发布。', 'It asks for identity papers to be left or for a guarantee and cannot be published.');
