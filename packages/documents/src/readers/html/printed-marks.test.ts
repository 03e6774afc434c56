/** Numbers of lists, marks of footnotes, running heads: what a page prints and what is text. */
import { describe, expect, it } from 'vitest'
import { readHtml } from './read-html.ts'

function texts(body: string): string[] {
  const outcome = readHtml(new TextEncoder().encode(`<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`), 'x.html')
  if (!outcome.ok) throw new Error(outcome.problem.say.en)
  return outcome.value.blocks.map(b => (b.kind === 'paragraph' ? b.text : '[table]'))
}

describe('lists', () => {
  it('with numbers have them in their text, from where they start', () => {
    expect(texts('<ol><li>甲</li><li><p>乙</p></li></ol><ol start="5"><li>丙</li><li value="9">丁</li><li>戊</li></ol>')).toEqual([
      '1.甲',
      '2.乙',
      '5.丙',
      '9.丁',
      '10.戊',
    ])
    expect(texts('<ol type="a"><li>甲</li></ol><ol type="I"><li>乙</li><li>丙</li><li>丁</li><li>戊</li></ol>')).toEqual([
      'a.甲',
      'I.乙',
      'II.丙',
      'III.丁',
      'IV.戊',
    ])
  })

  it('without numbers, or with points, have none', () => {
    expect(texts('<ul><li>甲</li></ul><ol style="list-style: none"><li>一、乙</li></ol><p>丙</p>')).toEqual(['甲', '一、乙', '丙'])
  })
})

describe('footnotes', () => {
  it('of Word and LibreOffice: the mark enters no figure, the note has its number', () => {
    const word =
      '<p>支出30.00<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>万元</p><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> 不含追加。</p></div>'
    expect(texts(word)).toEqual(['支出30.00万元', '注1：不含追加。'])
    const office =
      '<p>增长6.78%<sup><a class="sdfootnoteanc" name="sdfootnote2anc" href="#sdfootnote2sym"><sup>2</sup></a></sup>。</p><div id="sdfootnote2"><p><a class="sdfootnotesym" name="sdfootnote2sym" href="#sdfootnote2anc">2</a>按可比口径。</p></div>'
    expect(texts(office)).toEqual(['增长6.78%。', '注2：按可比口径。'])
  })

  it('other links in the page are text', () => {
    expect(texts('<p><a href="#t2" name="t1">2</a>.收入<a href="#top">3</a></p>')).toEqual(['2.收入3'])
  })
})

describe('heads and feet', () => {
  it('of pages saved by an office program are not read', () => {
    expect(texts('<div title="header"><p>部门预算</p></div><p>正文</p><div title="footer"><p>- 16 -</p></div>')).toEqual(['正文'])
  })
})
