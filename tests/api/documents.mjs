// Resumes as files, made without any library: invented people and employers, schools that exist.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { zip } from './sheets.mjs';
import { program } from './venue.mjs';

// Without Landlock there is no cage, and without a cage no document is read.
const reader = join(dirname(program), 'document-reader');
const works = spawnSync(reader, ['check']).status === 0;
export const caged = { skip: works ? false : 'this kernel has no Landlock' };

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

// Paragraphs as Word would save them; a tab parts the columns of a line.
export function docx(lines) {
  const runs = (line) =>
    line
      .split('\t')
      .map((text) => `<w:t xml:space="preserve">${escaped(text)}</w:t>`)
      .join('<w:tab/>');
  const body = lines.map((line) => `<w:p><w:r>${runs(line)}</w:r></w:p>`).join('');
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return zip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml':
      '<?xml version="1.0"?>' +
      `<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`,
  });
}

const stream = (facts, content) =>
  `<<${facts}/Length ${content.length}>>stream\n${content}\nendstream`;

// One page with what `drawn` draws; `L` is Helvetica. `trailer` adds to the trailer, `forms` are
// drawings that may draw each other as F6, F7 and so on.
export function pdf(drawn, { trailer = '', forms = [] } = {}) {
  const names = forms.map((_, at) => `/F${at + 6} ${at + 6} 0 R`).join('');
  const resources = `/Resources<</Font<</L 5 0 R>>/XObject<<${names}>>>>`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R${resources}>>`,
    stream('', drawn),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...forms.map((form) => stream(`/Type/XObject/Subtype/Form/BBox[0 0 9 9]${resources}`, form)),
  ];
  let bytes = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = String(bytes.length).padStart(10, '0');
    bytes += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${place} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  const facts = `<</Size ${size}/Root 1 0 R${trailer}>>`;
  const end = `trailer\n${facts}\nstartxref\n${bytes.length}\n%%EOF\n`;
  return Buffer.from(bytes + table + end, 'latin1');
}

export const resumeLines = [
  '个人简历',
  '姓名：林示例\t电话：138-0000-1234',
  '邮箱：zhixia@example.com\t现居城市：武汉',
  '求职意向：嵌入式工程师',
  '教育背景',
  '2021.09-2025.06\t武汉大学\t计算机科学与技术（本科）',
  '主修课程：数据结构、操作系统',
  '实习经历',
  '2024.07-2024.09\t示例科技有限公司\t嵌入式实习生',
  '• 写 STM32 的驱动，测试通过',
  '项目经历',
  '2023.03-2023.06\t智能小车\t负责人',
  '• 循迹与避障',
  '技能',
  '熟悉 C、Linux；了解 Python',
  '证书',
  'CET-6（520分）、全国计算机等级考试二级',
  '自我评价',
  '踏实，乐于学习',
  '论文',
  '暂无',
];
