-- What came to its end without doing anything says so.
update works set state = 'refused'
where kind = 'import_postings' and state = 'done'
and (outcome = 'changed_meanwhile' or outcome like '%"state":"refused"%');

-- Of an application that has come to nothing its employer sees only who it was, and of one that was
-- withdrawn not even that; its board keeps no more.
update candidates set education = null, education_level = 0, university_name = null, major_code = null,
    major_name = null, graduates_on = null, skills = '[]'
where stage in ('declined', 'refused', 'withdrawn', 'lapsed');
update candidates set full_name = null where stage = 'withdrawn';
