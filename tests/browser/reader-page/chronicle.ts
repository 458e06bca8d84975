import type { Sample } from './passage-builder.ts';

/** A made-up town chronicle: long enough to scroll, with every kind of note and block that the reader must carry. */
export const chronicle: Sample = {
  lang: 'en',
  title: 'The Bridges of Aldermere',
  source: 'After <cite>A Chronicle of the Town of Aldermere</cite>, parish printing, 1911, pages 14–37.',
  introduction:
    'The town clerk kept this chronicle for nine years. It records what the council decided, what it cost and who objected. Read it for what it leaves out.',
  notesHeading: 'Notes',
  noteLabel: (label) => `Note ${label}`,
  sections: [
    {
      id: 'ferry',
      heading: 'Before the bridge',
      paragraphs: [
        'For as long as anyone could remember, the people of {aldermere|Aldermere} crossed the river by ferry. The boat carried six people or one cart, and in the months of high water it did not run at all.[^1] The ferryman, {harl|Tobias Harl}, kept the right of passage from his father and paid the council eleven shillings a year for it.',
        'In the spring of 1866 the rope parted twice within a fortnight. Nobody was hurt on either occasion, but a load of seed barley was lost, and the miller wrote to the council to ask who would pay. The letter is the first document in the chronicle that uses the word bridge, and it uses it as though the matter had been talked over many times before.',
        'The council answered that it would consider the question after the harvest. {harl|Harl} was asked to replace the rope at his own expense, and did so.[^2]',
      ],
    },
    {
      id: 'petition',
      heading: 'The petition of 1867',
      paragraphs: [
        'A petition went round in January. It was carried from house to house by two schoolmasters, and by the end of the month it had gathered one hundred and forty-three names.[^3][^4] The chronicle copies them in full, which takes four pages, and notes that nineteen of the signatories could not write and made their mark.',
        'The petition asked for three things: a wooden bridge wide enough for one cart, a toll no higher than the fare of the ferry, and an assurance that the {harl|Harl} family would be compensated. Only the second was granted without argument.',
        'Against it stood the owners of the upper meadows, who feared that piers in the river would hold back the ice. Their letter is shorter and better written.[^5] It names the winters in which ice had gathered at the bend, and asks the council to say in advance who would answer for the damage.',
      ],
      extra:
        '<blockquote><p>We do not oppose a bridge. We oppose this bridge, in this place, paid for in this manner.</p></blockquote>',
    },
    {
      id: 'estimates',
      heading: 'Three estimates',
      paragraphs: [
        'The council asked three builders for their price. The chronicle gives the sums without comment, but the order in which it gives them is not the order in which they arrived.[^6]',
        'The lowest bid came from a builder who had never put up a bridge. He offered to begin at once and to take half of his payment in timber from the town wood. The highest came from {lindqvist|Maria Lindqvist}, who had built two, and who sent drawings with her figures.',
      ],
      extra:
        '<div class="table" role="region" tabindex="0" aria-label="Table"><table><thead><tr><th>Builder</th><th>Material</th><th>Price in pounds</th><th>Months to completion</th></tr></thead><tbody><tr><td>Pell and Sons</td><td>Oak</td><td>410</td><td>7</td></tr><tr><td>Lindqvist</td><td>Stone and oak</td><td>655</td><td>14</td></tr><tr><td>Garrow</td><td>Pine</td><td>298</td><td>5</td></tr></tbody></table></div>',
    },
    {
      id: 'vote',
      heading: 'The vote',
      questions: [
        {
          id: 'q-mind',
          title: 'Who changed his mind?',
          prompt: 'Use the two motions and the order of the votes.',
        },
        {
          id: 'q-margin',
          title: 'What does a remark in the margin prove?',
          prompt: 'Think of the other ink.',
        },
      ],
      paragraphs: [
        'On the ninth of May the council met in the school, because the hall was being whitewashed. Seven of nine members were present. The minutes record that the discussion lasted from two o’clock until the lamps were brought, and that the chairman spoke last.',
        'The motion to accept the lowest bid failed by four votes to three. A second motion, to accept the middle one, passed by the same margin, and it is plain from the minutes that one member had changed his mind between the two.[^7] The chronicle does not say which.',
        'A remark by the clerk, in the margin and in another ink, reads only: “See the meadow lease.” No lease of that year survives.[^9]',
      ],
      extra:
        '<div class="callout callout-tip" role="note"><p>Compare the two motions line by line before you decide what changed.</p></div>',
    },
    {
      id: 'building',
      heading: 'Building',
      paragraphs: [
        'Work began in August and stopped in November. The first two piers stood by then, and the carpenters were sent home until the ice had gone. {lindqvist|Lindqvist}, who had lost the contract, passed through in October and left a note at the inn, saying that the second pier stood a hand’s breadth too far downstream.[^8]',
        'The note was read out in the council and laid aside. In February the river rose by eleven feet. The second pier leaned but did not fall, and in April it was taken down to the waterline and built again, at a cost of sixty-one pounds that nobody had planned for.',
        'The chronicle is at its driest here. It lists deliveries of oak, of lime and of iron straps, and it lists the hours of nine labourers by name. Whoever reads these pages slowly will find that two of the names appear on the petition, and one among its opponents.',
      ],
      extra:
        '<figure><img src="https://reader.test/bridge.png" alt="A plan of the bridge with three piers, the middle one out of line." width="640" height="280"><figcaption>Plan of the bridge, redrawn from the council’s file.</figcaption></figure>',
    },
    {
      id: 'toll',
      heading: 'The toll',
      paragraphs: [
        'The bridge was opened on a Sunday so that no toll need be taken on the first day. From Monday a foot passenger paid a halfpenny and a loaded cart fourpence, which was what the ferry had cost.[^1] Children on their way to school went free, and the toll keeper was told to use his judgement about what a child was.',
        'In its first year the toll brought in eighty-three pounds. The council had reckoned with sixty. The surplus was spent on the school roof, although three letters in the file ask that it be put aside for repairs.',
      ],
      extra:
        '<pre tabindex="0"><code>Foot passenger ........ ½d\nHorse and rider ....... 2d\nCart, loaded .......... 4d     (empty: 3d; with passengers: 4d and ½d for each of them)</code></pre>',
    },
    {
      id: 'ferryman',
      heading: 'What became of the ferryman',
      paragraphs: [
        '{harl|Tobias Harl} was offered the post of toll keeper and refused it. He kept the boat for two summers more and carried, as the clerk notes with some irritation, “fishermen, courting couples and persons unwilling to be counted”.[^7] In the third summer the boat was sold.',
        'His compensation had been fixed at twenty pounds. It was paid in four parts, the last of them to his widow. The chronicle gives the dates of the payments, and the reader may compare them with the dates of the elections. More is said in <a href="https://example.org/harl">a later account</a> and in <a href="sources/ledger.md">the ledger</a>; the vote itself is told <a href="#section-vote">above</a>.',
      ],
    },
    {
      id: 'after',
      heading: 'Afterwards',
      paragraphs: [
        'The wooden bridge stood for thirty-four years. It was replaced by one of stone, built on the line that {lindqvist|Lindqvist} had drawn, by her nephew.[^6]',
        'The clerk closed his chronicle in 1875 with an inventory of the papers in his keeping. The petition is there, and the three estimates, and the drawings. The letter of the meadow owners is listed too, with the remark that it had been lent to the chairman and had not been returned.',
      ],
    },
  ],
  notes: {
    '1': '<p>High water came in March and again in October. The fare was a halfpenny on foot and fourpence with a loaded cart.</p>',
    '2': '<p>Council minutes, 3 June 1866. The rope cost two pounds and four shillings.</p>',
    '3': '<p>The number is given as one hundred and forty-three in the chronicle and as one hundred and forty-one on the back of the petition itself. Two names are struck out.</p>',
    '4': '<p><strong>Editor’s note.</strong> The petition went through three hands before it reached the clerk, and each of them left traces. They can be told apart:</p><ul><li>the schoolmasters wrote in black ink and numbered every tenth name;</li><li>the miller added his family at the foot of the second page;</li><li>an unknown hand corrected the spelling of eleven names, always in favour of the older form.</li></ul><p>The corrections matter because the council later refused to count names that did not agree with the tax roll. Whoever made them knew the roll, and the roll was kept by the chairman. A fair copy without the corrections was found among the papers of the school in 1902, and it is that copy which the parish printing reproduces.</p><p>For the quarrel about the count see the minutes of the following March, and the remark of the clerk in note <sup class="marker"><a href="#note-7" role="doc-noteref" data-note="7" aria-label="Note 7">7</a></sup>.</p>',
    '5': '<p>Printed in the <em>Upper Valley Advertiser</em>, 2 February 1867. The paper set it beside the petition without remark.</p>',
    '6': '<p>Garrow’s bid came first, Lindqvist’s second, and that of Pell and Sons two days after the closing date. See <a href="https://example.org/bids">the file of bids</a>.</p>',
    '7': '<p>The remark stands on a slip that was pasted in later.</p><p>The slip has been lifted at one corner, by whom is not known.</p>',
    '8': '<p>A hand’s breadth was, by local custom, four inches.</p>',
  },
  entries: {
    aldermere: {
      name: 'Aldermere <span lang="la" class="entry-native">Aldemara</span>',
      facts: 'Market town',
      text: 'A town of some two thousand people at the bend of a river.',
    },
    harl: {
      name: 'Tobias Harl',
      facts: 'Ferryman · 1811–1872',
      text: 'Held the right of passage by boat, like his father.',
    },
    lindqvist: {
      name: 'Maria Lindqvist',
      facts: 'Bridge builder · 1829–1897',
      text: 'Built eleven bridges, two of them before she was thirty.',
    },
  },
};
