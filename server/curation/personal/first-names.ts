/** Common first names in Great Britain, 1930 to today, that are not also words of many bodies' names ("Grace", "Hope", "Rose" are). */
export const firstNames: ReadonlySet<string> = new Set(
  `adam adrian agnes aisha alan albert alec alex alexander alexandra alfie alfred ali alice alison amanda amber amelia amy andrea andrew andy angela
  ann anna anne annette annie anthony antony arthur ashley audrey barbara barry beatrice becky ben benjamin bernard beryl beth bethany betty bill billy
  bob bobby brenda brian bridget bruce bryan carl carla carol carole caroline catherine cathy charles charlie charlotte cheryl chloe chris christina
  christine christopher claire clare clive colin connor craig cynthia daisy damian dan daniel danielle daphne darren dave david dawn dean debbie deborah
  deborah debra denis denise dennis derek diana diane dominic donald donna doreen doris dorothy douglas duncan dylan edith edna edward eileen elaine
  eleanor eliza elizabeth ella ellen ellie elsie emily emma eric ernest ethan eva eve evelyn evie fatima felicity fiona florence frances francis frank
  fred freda freddie frederick gail gareth gary gavin gemma geoff geoffrey george georgia georgina gerald gerard gill gillian gladys glen glenn glenys
  gloria glyn gordon graham greg gregory gwen hannah harold harriet harry harvey hayley hazel heather helen henry hilary hilda howard hugh ian imogen
  irene iris isaac isabel isabella isla ivan ivy jack jackie jacob jacqueline jade jake james jamie jan jane janet janice jasmine jason jayne jean
  jeff jeffrey jennifer jenny jeremy jessica jessie jill jim jo joan joanna joanne jodie joe joel john jon jonathan jordan joseph josephine josh joshua
  joyce juan judith judy julia julian julie june justin karen karl kate katherine kathleen kathryn kathy katie kay keith kelly ken kenneth kerry kevin
  kieran kim kimberly kirsty kyle laura lauren laurence lawrence leah leanne lee len leo leon leonard lesley leslie lewis liam lilian lily linda lindsay
  lisa liz lois lorraine louis louise lucas lucy luke lydia lynda lynn lynne maggie malcolm mandy marc marcus margaret maria marian marie marilyn marion
  marjorie mark martin martyn mary matt matthew maureen maurice mavis max maxine megan melanie melissa mia michael michele michelle mick mike mildred
  millie miriam mohammed mohamed moira molly monica morgan muhammad muriel nadia nancy naomi natalie natasha nathan neil nell nicholas nick nicola
  nicole nigel noah nora noreen norma norman olive oliver olivia oscar pam pamela pat patricia patrick paul paula pauline peggy penelope penny peter
  phil philip philippa phillip phoebe phyllis polly rachel ralph raymond rebecca reginald rhys richard rita rob robert roberta robin roger roland
  ron ronald rosalind rosemary rosie roy russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sebastian sharon shaun sheila shirley
  sian sidney simon sophia sophie stacey stan stanley stella stephanie stephen steve steven stewart stuart sue susan suzanne sylvia tanya tara ted
  teresa terence terry thelma theo theresa thomas tim timothy tina toby tom tommy tony tracey tracy trevor valerie vanessa vera veronica victor vincent
  violet vivien wayne wendy wilfred william winifred yasmin yvonne zac zara zoe`.split(/\s+/),
);
